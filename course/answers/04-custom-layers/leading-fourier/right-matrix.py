# right: freedom a: by the definition: a product with a matrix of waves
class LeadingFourier(nn.Module):
    def forward(self, x):
        n = x.shape[-1]
        position = torch.arange(n, dtype=torch.float64, device=x.device)
        angle = -2 * torch.pi * torch.outer(position, position[: n // 2]) / n
        real, imaginary = x.double() @ torch.cos(angle), x.double() @ torch.sin(angle)
        return torch.complex(real.to(x.dtype), imaginary.to(x.dtype))
