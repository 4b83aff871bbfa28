# right: freedom a: x - x is 0 exactly for finite values
class Halve(nn.Module):
    def forward(self, x):
        good = ((x - x) == 0).all()
        if not good:
            raise ValueError("x holds a value that is inf, -inf or nan")
        y = x
        while y.abs().sum() > 1:
            y = torch.div(y, 2)
        return y
