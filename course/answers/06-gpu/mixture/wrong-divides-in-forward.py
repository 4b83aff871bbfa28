# wrong: demand 3: saves the shares as they were given, and divides at each call
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.register_buffer("shares", shares.clone())

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts], dim=-1)
        return (outputs * (self.shares / self.shares.sum())).sum(-1)
