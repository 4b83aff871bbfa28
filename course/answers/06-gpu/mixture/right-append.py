# right: freedom b: appends one expert after the other, weights first
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.register_buffer("shares", shares / shares.sum())
        self.experts = nn.ModuleList()
        for expert in experts:
            self.experts.append(expert)

    def forward(self, x):
        return sum(expert(x) * weight for expert, weight in zip(self.experts, self.shares))
