# wrong: demand 3: returns the sizes, not the complex coefficients
class LeadingFourier(nn.Module):
    def forward(self, x):
        return torch.fft.rfft(x)[..., : x.shape[-1] // 2].abs()
