# right: freedom b: an empty tensor filled in place; in eval mode a copy
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self._std = std

    def extra_repr(self):
        return f"std={self._std!r}"

    def forward(self, x):
        y = x.clone()
        if self.training:
            y = y + torch.empty_like(x).normal_(mean=0, std=self._std).detach()
        return y
