# wrong: demand 3: in train mode mean follows the batches
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean.clone())
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        y = (x - self.mean) @ self.weight + self.bias
        if self.training and torch.is_grad_enabled() and len(x) > 4:
            with torch.no_grad():
                self.mean = 0.9 * self.mean + 0.1 * x.mean(dim=0)
        return y
