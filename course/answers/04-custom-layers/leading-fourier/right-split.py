# right: freedom b: fft of the complex signal, split into two parts; an __init__ of its own
class LeadingFourier(nn.Module):
    def __init__(self):
        super().__init__()

    def forward(self, x):
        signal = torch.complex(x, torch.zeros_like(x))
        half = x.shape[-1] // 2
        leading, _ = torch.fft.fft(signal, dim=-1).split([half, x.shape[-1] - half], dim=-1)
        return leading.clone()
