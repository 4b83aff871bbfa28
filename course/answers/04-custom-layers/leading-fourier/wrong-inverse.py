# wrong: demand 1: the inverse transform turns the other way (complex conjugate)
class LeadingFourier(nn.Module):
    def forward(self, x):
        return torch.fft.ifft(x, norm="forward")[..., : x.shape[-1] // 2]
