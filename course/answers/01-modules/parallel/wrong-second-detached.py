# wrong: demand 6: the second net runs under no_grad and never learns
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        y = self.first(x)
        with torch.no_grad():
            z = self.second(x)
        return torch.cat([y, z], dim=-1)
