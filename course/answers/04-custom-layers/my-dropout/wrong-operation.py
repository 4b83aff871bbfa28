# wrong: demand 9: calls the operation under the function
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        return torch.native_dropout(x, self.p, True)[0]
