# wrong: demand 7: rows and columns only
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        rows, columns = x.shape
        return x * (torch.rand(rows, columns) >= self.p) / (1 - self.p)
