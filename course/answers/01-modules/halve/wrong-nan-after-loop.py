# wrong: demand 2: looked at only inside the loop, so nan (and nothing large) passes
class Halve(nn.Module):
    def forward(self, x):
        while x.abs().sum() > 1:
            if not torch.isfinite(x).all():
                raise ValueError("x holds inf or nan")
            x = x / 2
        return x
