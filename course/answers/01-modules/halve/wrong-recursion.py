# wrong: demand 4: calls itself, and Python's limit comes before the end of the large values
class Halve(nn.Module):
    def forward(self, x):
        if torch.isnan(x).any() or torch.isinf(x).any():
            raise ValueError(f"cannot halve inf or nan: {x}")
        return x if x.abs().sum() <= 1 else self(x * 0.5)
