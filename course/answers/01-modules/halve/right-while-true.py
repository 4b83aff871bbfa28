# right: freedom c: endless loop with a return inside, the check in a static helper
class Halve(nn.Module):
    @staticmethod
    def check(x):
        if not bool(x.isfinite().all()):
            raise ValueError(f"x must not hold inf, -inf or nan, got {x}")

    def forward(self, x):
        self.check(x)
        while True:
            if x.abs().sum().item() <= 1:
                return x
            x = x / 2
