# wrong: demand 1: the number of steps is worked out with a logarithm of the largest value times the count, so it halves too often
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("x holds inf or nan")
        if x.abs().sum() <= 1:
            return x
        while x.abs().max() * x.numel() > 2:
            x = x / 2
        while x.abs().sum() > 1:
            x = x / 2
        return x
