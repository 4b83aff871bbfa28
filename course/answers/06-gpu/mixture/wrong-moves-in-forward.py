# wrong: demand 6: moves the weights at each call
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.register_buffer("shares", shares / shares.sum())

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts], dim=-1)
        return (outputs * self.shares.cpu().to(x.device)).sum(-1)
