# wrong: demand 1: any scaling that makes the sum at most 1 is as good as halving
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("inf or nan")
        return x / x.abs().sum().clamp(min=1)
