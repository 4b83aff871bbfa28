# wrong: demand 1: scales the coefficients by the length
class LeadingFourier(nn.Module):
    def forward(self, x):
        return torch.fft.rfft(x, norm="forward")[..., : x.shape[-1] // 2]
