# wrong: demand 2: as given: endless on inf, and in place
class Halve(nn.Module):
    def forward(self, x):
        while x.abs().sum() > 1:
            x /= 2
        return x
