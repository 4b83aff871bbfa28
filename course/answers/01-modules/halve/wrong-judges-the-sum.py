# wrong: demand 4: the sum is finite whenever the values are
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x.abs().sum()):
            raise ValueError("inf or nan")
        while x.abs().sum() > 1:
            x = x / 2
        return x
