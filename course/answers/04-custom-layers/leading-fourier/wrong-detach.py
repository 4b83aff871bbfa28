# wrong: demand 5: no gradient reaches the input
class LeadingFourier(nn.Module):
    @torch.no_grad()
    def forward(self, x):
        return torch.fft.fft(x)[..., : x.shape[-1] // 2]
