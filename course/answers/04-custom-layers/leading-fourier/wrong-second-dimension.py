# wrong: demand 2: transforms and cuts dimension 1
class LeadingFourier(nn.Module):
    def forward(self, x):
        return torch.fft.fft(x, dim=1)[:, : x.shape[1] // 2]
