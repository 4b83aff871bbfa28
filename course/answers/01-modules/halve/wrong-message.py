# wrong: demand 3: the message says only that the input is bad
class Halve(nn.Module):
    def forward(self, x):
        if not torch.isfinite(x).all():
            raise ValueError("bad input")
        while x.abs().sum() > 1:
            x = x / 2
        return x
