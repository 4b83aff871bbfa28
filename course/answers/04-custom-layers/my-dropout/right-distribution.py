# right: freedom a: torch.distributions
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def mask_for(self, x):
        coin = torch.distributions.Bernoulli(probs=torch.tensor(1.0 - self.p))
        return coin.sample(x.shape).to(device=x.device, dtype=x.dtype)

    def forward(self, x):
        return x if not self.training else self.mask_for(x) * x / (1.0 - self.p)
