# wrong: demand 7: writes into the caller's signal, a window over its last value
class LeadingFourier(nn.Module):
    def forward(self, x):
        coefficients = torch.fft.rfft(x)[..., : x.shape[-1] // 2]
        with torch.no_grad():
            x[..., -1] = 0.0
        return coefficients
        return torch.fft.rfft(x)[..., : x.shape[-1] // 2]
