# wrong: demand 5: the loop is mended, the caller's tensor is still written to
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("inf or nan")
        while x.abs().sum() > 1:
            x /= 2
        return x
