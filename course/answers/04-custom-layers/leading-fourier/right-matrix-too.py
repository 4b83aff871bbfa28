# right: freedom a: the sums by a matrix of waves, made in double precision
class LeadingFourier(nn.Module):
    def forward(self, x):
        n = x.shape[-1]
        place = torch.arange(n, device=x.device)
        turns = (place[:, None] * place[None, : n // 2]) % n
        angle = -2 * torch.pi * turns.to(torch.float64) / n
        waves = torch.polar(torch.ones_like(angle), angle)
        result = x.to(torch.complex128) @ waves
        return result if x.dtype == torch.float64 else result.to(torch.complex64)
