# wrong: demand 1: fftshift puts the negative half in front
class LeadingFourier(nn.Module):
    def forward(self, x):
        return torch.fft.fftshift(torch.fft.fft(x), dim=-1)[..., : x.shape[-1] // 2]
