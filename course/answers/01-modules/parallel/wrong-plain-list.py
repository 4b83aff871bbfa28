# wrong: demand 4: a list of two nets is registered
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.nets = [first, second]

    def forward(self, x):
        return torch.cat([net(x) for net in self.nets], dim=-1)
