# wrong: demand 2: x == nan finds nan
class Halve(nn.Module):
    def forward(self, x):
        if (x.abs() == float("inf")).any() or (x == float("nan")).any():
            raise ValueError("inf or nan")
        while x.abs().sum() > 1:
            x = x / 2
        return x
