# wrong: demand 4: the modules are moved at each call
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first = first.to(devices[0])
        self.second = second.to(devices[1])
        self.devices = devices

    def forward(self, x):
        x = self.first.to(self.devices[0])(x.to(self.devices[0]))
        return self.second.to(self.devices[1])(x.to(self.devices[1]))
