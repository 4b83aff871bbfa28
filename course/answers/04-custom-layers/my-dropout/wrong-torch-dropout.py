# wrong: demand 9: torch.dropout is the same function under a name that the text doesn't forbid
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        return torch.dropout(x, self.p, self.training)
