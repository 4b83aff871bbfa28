# wrong: demand 3: saves a buffer, and computes with a plain copy
class Mixture(nn.Module):
    def __init__(self, experts, shares):
        super().__init__()
        self.experts = nn.ModuleList(experts)
        self.register_buffer("shares", shares / shares.sum())
        self.weights = (shares / shares.sum()).tolist()

    def forward(self, x):
        return sum(expert(x) * weight for expert, weight in zip(self.experts, self.weights))
