# right: freedom b: two attributes, modules moved after they were registered, second first
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.second = second
        self.first = first
        self.start, self.end = devices
        self.second.to(self.end)
        self.first.to(self.start)

    def forward(self, x):
        middle = self.first(x.to(self.start))
        return self.second(middle.to(self.end))
