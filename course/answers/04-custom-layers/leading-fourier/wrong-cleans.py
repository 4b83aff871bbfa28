# wrong: demand 1: sets small coefficients to 0
class LeadingFourier(nn.Module):
    def forward(self, x):
        half = torch.fft.fft(x)[..., : x.shape[-1] // 2]
        return torch.where(half.abs() < 1e-6, torch.zeros_like(half), half)
