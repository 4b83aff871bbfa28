# wrong: demand 4: stops after 100 steps, large finite values are not halved enough
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("x must be finite: no inf, no nan")
        for _ in range(100):
            if x.abs().sum() <= 1:
                break
            x = x / 2
        return x
