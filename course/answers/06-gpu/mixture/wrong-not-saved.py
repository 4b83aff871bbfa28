# wrong: demand 3: the weights move but aren't saved
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.register_buffer("shares", shares / shares.sum(), persistent=False)

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts], dim=-1)
        return (outputs * self.shares).sum(-1)
