# right: freedom a: two tests, and a clone halved in place (the clone keeps the gradient)
class Halve(nn.Module):
    def forward(self, x):
        if x.isnan().any() or x.isinf().any():
            raise ValueError("Halve cannot work with inf, -inf or nan in x")
        result = x.clone()
        while result.abs().sum() > 1:
            result = result.mul(0.5)
        return result
