# wrong: demand 7: detach gives a safe copy, but no gradient
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("inf or nan")
        x = x.detach().clone()
        while x.abs().sum() > 1:
            x = x / 2
        return x
