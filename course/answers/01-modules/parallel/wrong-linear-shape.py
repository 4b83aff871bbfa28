# wrong: demand 1: assumes that the second net keeps the width of x
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        y, z = self.first(x), self.second(x)
        return torch.cat([y, z[..., : x.shape[-1]]], dim=-1)
