# wrong: demand 7: the caller's x itself is moved
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first = first.to(devices[0])
        self.second = second.to(devices[1])
        self.devices = devices

    def forward(self, x):
        x.data = x.data.to(self.devices[0])
        return self.second(self.first(x).to(self.devices[1]))
