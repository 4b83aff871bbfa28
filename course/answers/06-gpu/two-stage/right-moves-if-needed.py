# right: freedom a: asks before it moves; a helper method
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.devices = devices
        self.first = first.to(device=devices[0])
        self.second = second.to(device=devices[1])

    def run(self, stage, x, device):
        if x.device != torch.device(device):
            x = x.to(device)
        return stage(x)

    def forward(self, x):
        x = self.run(self.first, x, self.devices[0])
        return self.run(self.second, x, self.devices[1])
