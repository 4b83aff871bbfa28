# wrong: demand 2: takes the length from dimension 1
class LeadingFourier(nn.Module):
    def forward(self, x):
        return torch.fft.fft(x)[..., : x.shape[1] // 2]
