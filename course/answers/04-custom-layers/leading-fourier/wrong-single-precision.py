# wrong: demand 3: computes in complex64 and only changes the dtype
class LeadingFourier(nn.Module):
    def forward(self, x):
        coefficients = torch.fft.fft(x.float())[..., : x.shape[-1] // 2]
        return coefficients.to(torch.complex128) if x.dtype == torch.float64 else coefficients
