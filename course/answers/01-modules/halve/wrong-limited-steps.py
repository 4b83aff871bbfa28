# wrong: demand 2: a limit of steps makes any loop safe, so bad values are let through
class Halve(nn.Module):
    def forward(self, x):
        for _ in range(1000):
            if x.abs().sum() <= 1:
                break
            x = x / 2
        return x
