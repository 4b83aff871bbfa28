# wrong: demand 8: cuts the graph to the experts
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.register_buffer("shares", shares / shares.sum())

    def forward(self, x):
        outputs = torch.stack([expert(x).detach() for expert in self.experts], dim=-1)
        return (outputs * self.shares).sum(-1)
