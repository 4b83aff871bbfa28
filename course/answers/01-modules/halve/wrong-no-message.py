# wrong: demand 3: the ValueError has no message, it does not say so
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError
        while x.abs().sum() > 1:
            x = x / 2
        return x
