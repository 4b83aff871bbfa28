# right: freedom b: add_module in a loop, one expression
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        for name, module, device in zip(("first", "second"), (first, second), devices):
            self.add_module(name, module.to(device))
        self.where = list(devices)

    def forward(self, x):
        return self.second(self.first(x.to(self.where[0])).to(self.where[1]))
