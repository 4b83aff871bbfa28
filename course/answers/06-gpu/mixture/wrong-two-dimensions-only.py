# wrong: demand 1: works for inputs of two dimensions only
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.register_buffer("shares", shares / shares.sum())

    def forward(self, x):
        outputs = torch.stack([expert(x) for expert in self.experts])
        return torch.einsum("e,ebf->bf", self.shares, outputs)
