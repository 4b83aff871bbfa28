# wrong: demand 1: each row is halved for itself, not x as a whole
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("x holds inf or nan")
        if x.dim() < 2:
            while x.abs().sum() > 1:
                x = x / 2
            return x
        return torch.stack([self(row) for row in x])
