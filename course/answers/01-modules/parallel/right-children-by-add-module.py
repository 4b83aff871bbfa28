# right: freedom c: registers by name and reads the table
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.add_module("first", first)
        self.add_module("second", second)

    def forward(self, x):
        return torch.cat([net(x) for net in self._modules.values()], dim=-1)
