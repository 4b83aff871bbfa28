# wrong: demand 1: minus infinity is small, so only large values are checked
class Halve(nn.Module):
    def forward(self, x):
        if torch.isnan(x).any() or (x == float("inf")).any():
            raise ValueError("inf or nan")
        while x.abs().sum() > 1:
            x = x / 2
        return x
