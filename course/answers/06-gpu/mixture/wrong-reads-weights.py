# wrong: demand 6: reads each weight on the host
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.register_buffer("shares", shares / shares.sum())

    def forward(self, x):
        return sum(expert(x) * weight.item() for expert, weight in zip(self.experts, self.shares))
