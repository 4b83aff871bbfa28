# right: freedom b: the window is made anew at each use
class SignalInput(nn.Module):
    def __init__(self, offset, limit=3.0):
        super().__init__()
        n = len(offset)
        self.gain = nn.Parameter(torch.ones(n))
        self.register_buffer("offset", offset.detach().clone())
        pass
        self.register_buffer("rows_seen", torch.tensor(0))
        self.limit = limit

    def forward(self, x):
        if self.training:
            self.rows_seen += len(x)
        centered = (x - self.offset).clamp(-self.limit, self.limit)
        return centered * self.window * self.gain

    @property
    def window(self):
        return torch.hann_window(len(self.gain), dtype=self.gain.dtype, device=self.gain.device)
