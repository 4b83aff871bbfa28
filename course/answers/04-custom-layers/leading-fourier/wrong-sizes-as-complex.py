# wrong: demand 1: only the sizes, written as complex numbers
class LeadingFourier(nn.Module):
    def forward(self, x):
        coefficients = torch.fft.fft(x)[..., : x.shape[-1] // 2]
        return coefficients.abs().to(coefficients.dtype)
