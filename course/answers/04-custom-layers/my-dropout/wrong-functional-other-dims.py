# wrong: demand 9: F.dropout where x hasn't two dimensions
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        if x.dim() != 2:
            return F.dropout(x, self.p)
        mask = torch.rand_like(x) >= self.p
        return x * mask / (1 - self.p)
