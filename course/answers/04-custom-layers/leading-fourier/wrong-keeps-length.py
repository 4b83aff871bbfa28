# wrong: demand 4: keeps the scale in a buffer that is saved
class LeadingFourier(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("scale", torch.tensor(1.0))

    def forward(self, x):
        return torch.fft.rfft(x)[..., : x.shape[-1] // 2]
