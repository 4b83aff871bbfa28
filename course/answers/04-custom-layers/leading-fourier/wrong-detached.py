# wrong: demand 5: goes through numpy, so no gradient reaches x
class LeadingFourier(nn.Module):
    def forward(self, x):
        c = torch.fft.rfft(torch.from_numpy(x.detach().numpy()))
        return c[..., : x.shape[-1] // 2]
