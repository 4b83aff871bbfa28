# wrong: demand 4: a frozen parameter is a parameter still
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.shares = nn.Parameter(shares / shares.sum(), requires_grad=False)

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts], dim=-1)
        return (outputs * self.shares).sum(-1)
