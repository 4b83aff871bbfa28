# wrong: demand 9: F.dropout under another name makes the mask
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        drop = vars(nn.functional)["dropout"]
        return x * drop(torch.ones_like(x), self.p, self.training)
