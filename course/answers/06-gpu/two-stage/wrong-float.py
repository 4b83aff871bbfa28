# wrong: demand 5: x becomes float32
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first = first.to(devices[0])
        self.second = second.to(devices[1])
        self.devices = devices

    def forward(self, x):
        x = self.first(x.to(self.devices[0], torch.float32))
        return self.second(x.to(self.devices[1]))
