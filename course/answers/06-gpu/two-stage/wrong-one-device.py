# wrong: demand 2: puts both stages on one device
class TwoStage(nn.Module):
    def __init__(self, first, second, devices):
        super().__init__()
        self.device = devices[0]
        self.first, self.second = first.to(self.device), second.to(self.device)

    def forward(self, x):
        return self.second(self.first(x.to(self.device)))
