# wrong: demand 6: no gradient reaches x: it is copied under no_grad
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first = first.to(devices[0])
        self.second = second.to(devices[1])
        self.devices = devices

    def forward(self, x):
        with torch.no_grad():
            x = x.to(self.devices[0])
        return self.second(self.first(x).to(self.devices[1]))
