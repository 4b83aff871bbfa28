# wrong: demand 6: the result of an x of 16 bits has 64
class Halve(nn.Module):
    def forward(self, x):
        if not x.isfinite().all():
            raise ValueError("x must be finite")
        y = x.double()
        while y.abs().sum() > 1:
            y = y / 2
        return y.to(x.dtype) if x.dtype == torch.float32 else y
