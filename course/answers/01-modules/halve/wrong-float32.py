# wrong: demand 6: the result is float32 whatever came in, and 1e300 becomes inf
class Halve(nn.Module):
    def forward(self, x):
        x = x.float()
        if not torch.isfinite(x).all():
            raise ValueError("x holds inf or nan")
        while x.abs().sum() > 1:
            x = x / 2
        return x
