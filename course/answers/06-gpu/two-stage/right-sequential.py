# right: freedom c: a Sequential with names
from collections import OrderedDict


class TwoStage(nn.Sequential):
    def __init__(self, first, second, devices):
        super().__init__(OrderedDict(first=first.to(devices[0]), second=second.to(devices[1])))
        self.devices = tuple(devices)

    def forward(self, x):
        for stage, device in zip(self, self.devices):
            x = stage(x.to(device))
        return x
