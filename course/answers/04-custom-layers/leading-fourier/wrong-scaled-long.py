# wrong: demand 1: scales long signals
class LeadingFourier(nn.Module):
    def forward(self, x):
        n = x.shape[-1]
        return torch.fft.fft(x, norm="forward" if n > 64 else None)[..., : n // 2]
