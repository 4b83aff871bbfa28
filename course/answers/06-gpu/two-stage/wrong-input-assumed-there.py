# wrong: demand 3: expects x on the first device already
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.devices = devices
        self.first, self.second = first.to(devices[0]), second.to(devices[1])

    def forward(self, x):
        return self.second(self.first(x).to(self.devices[1]))
