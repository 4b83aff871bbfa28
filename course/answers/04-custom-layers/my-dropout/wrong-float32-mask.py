# wrong: demand 7: a float32 mask turns a float16 input into float32; the text speaks only of the shape
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape, device=x.device) >= self.p).float() / (1 - self.p)
        return x * mask
