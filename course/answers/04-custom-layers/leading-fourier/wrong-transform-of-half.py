# wrong: demand 1: halves the signal, not its coefficients
class LeadingFourier(nn.Module):
    def forward(self, x):
        n = x.shape[-1]
        return torch.fft.fft(x[..., : n // 2])
