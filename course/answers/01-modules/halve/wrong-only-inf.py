# wrong: demand 2: the loop ends on nan, so nan needs no check
class Halve(nn.Module):
    def forward(self, x):
        if torch.isinf(x).any():
            raise ValueError("inf")
        while x.abs().sum() > 1:
            x = x / 2
        return x
