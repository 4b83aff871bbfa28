# wrong: demand 2: uses the lesson's devices, not the given ones
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.first, self.second = first.to(FIRST), second.to(SECOND)

    def forward(self, x):
        return self.second(self.first(x.to(FIRST)).to(SECOND))
