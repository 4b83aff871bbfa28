# right: freedom b: an error class of its own
class NotFinite(ValueError):
    pass


class Halve(nn.Module):
    def forward(self, x):
        for value in x.detach().reshape(-1).tolist():
            if value != value or value in (float("inf"), float("-inf")):
                raise NotFinite(f"a value of x is not finite: {value} (inf and nan are not allowed)")
        while x.abs().sum() > 1:
            x = 0.5 * x
        return x
