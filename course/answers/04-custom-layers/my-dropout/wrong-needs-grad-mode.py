# wrong: demand 4: does nothing under torch.no_grad()
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not (self.training and torch.is_grad_enabled()):
            return x
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
