# wrong: demand 2: a stage's own parameters stay behind
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first, self.second = first, second
        self.devices = devices
        for stage, device in zip((first, second), devices):
            for layer in list(stage.children()) or [stage]:
                layer.to(device)

    def forward(self, x):
        return self.second(self.first(x.to(self.devices[0])).to(self.devices[1]))
