# right: freedom d: works in place, but on a copy
class Halve(nn.Module):
    def forward(self, x):
        if not (x - x == 0).all():
            raise ValueError("inf or nan in x")
        x = x.clone()
        while x.abs().sum() > 1:
            x /= 2
        return x
