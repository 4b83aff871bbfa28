# right: freedom a: looks at the values one by one with math.isfinite
import math


class Halve(nn.Module):
    def forward(self, x):
        for value in x.detach().reshape(-1).tolist():
            if not math.isfinite(value):
                raise ValueError(f"a value of x is not finite: {value} (inf and nan are not allowed)")
        while x.abs().sum() > 1:
            x = 0.5 * x
        return x
