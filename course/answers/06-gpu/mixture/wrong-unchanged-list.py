# wrong: demand 2: a Python list registers nothing
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = list(experts)
        self.register_buffer("shares", shares / shares.sum())

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts], dim=-1)
        return (outputs * self.shares).sum(-1)
