# wrong: demand 2: assumes an input of two dimensions
class LeadingFourier(nn.Module):
    def forward(self, x):
        return torch.fft.rfft(x)[:, : x.shape[-1] // 2]
