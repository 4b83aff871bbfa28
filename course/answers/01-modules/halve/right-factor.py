# right: freedom c: finds the factor first, multiplies once
class Halve(nn.Module):
    def forward(self, x):
        if (~x.isfinite()).any():
            raise ValueError("not finite")
        factor = 1.0
        while (x.detach() * factor).abs().sum().item() > 1:
            factor /= 2
        return x * factor
