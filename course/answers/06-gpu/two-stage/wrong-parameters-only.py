# wrong: demand 2: buffers aren't moved
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first, self.second, self.devices = first, second, devices
        for module, device in zip((first, second), devices):
            for parameter in module.parameters():
                parameter.data = parameter.data.to(device)

    def forward(self, x):
        x = self.first(x.to(self.devices[0]))
        return self.second(x.to(self.devices[1]))
