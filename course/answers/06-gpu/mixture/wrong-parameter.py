# wrong: demand 4: the weights are learned
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.shares = nn.Parameter(shares / shares.sum())

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts], dim=-1)
        return (outputs * self.shares).sum(-1)
