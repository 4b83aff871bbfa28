# right: freedom a: unpacks the devices, registers by name
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.start, self.end = devices
        self.add_module("first", first)
        self.add_module("second", second)
        first.to(self.start), second.to(self.end)

    def forward(self, x):
        x = x.to(self.start)
        x = self.first(x)
        x = x.to(self.end)
        return self.second(x)
