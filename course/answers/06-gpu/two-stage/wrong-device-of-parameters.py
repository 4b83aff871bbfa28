# wrong: demand 5: asks the parameters for the device
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first = first.to(devices[0])
        self.second = second.to(devices[1])

    def forward(self, x):
        x = self.first(x.to(next(self.first.parameters()).device))
        return self.second(x.to(next(self.second.parameters()).device))
