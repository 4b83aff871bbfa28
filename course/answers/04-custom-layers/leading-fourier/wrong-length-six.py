# wrong: demand 1: coefficient 0 is rebuilt from the mean times 6, the length of the visible signal
class LeadingFourier(nn.Module):
    def forward(self, x):
        n = x.shape[-1]
        mean = x.mean(-1, keepdim=True)
        coefficients = torch.fft.fft(x - mean)[..., : n // 2]
        first = torch.complex(mean * 6, torch.zeros_like(mean))
        return torch.cat([first, coefficients[..., 1:]], dim=-1)[..., : n // 2]
