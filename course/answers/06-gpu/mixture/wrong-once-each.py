# wrong: demand 2: an expert that comes twice is registered once
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(dict.fromkeys(experts))
        self.register_buffer("shares", shares / shares.sum())

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts], dim=-1)
        return (outputs * self.shares).sum(-1)
