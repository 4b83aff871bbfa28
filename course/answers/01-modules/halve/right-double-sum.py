# right: freedom c: sums in double precision
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("x holds inf or nan")
        while x.double().abs().sum() > 1:
            x = x / 2
        return x
