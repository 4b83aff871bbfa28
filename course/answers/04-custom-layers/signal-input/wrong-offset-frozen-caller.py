# wrong: demand 7: the tensor given no longer requires a gradient
class SignalInput(nn.Module):
    def __init__(self, offset, limit=3.0):
        super().__init__()
        n = len(offset)
        self.gain = nn.Parameter(torch.ones(n))
        self.register_buffer("offset", offset.requires_grad_(False).clone())
        self.register_buffer("window", torch.hann_window(n), persistent=False)
        self.register_buffer("rows_seen", torch.tensor(0))
        self.limit = limit

    def forward(self, x):
        if self.training:
            self.rows_seen += len(x)
        centered = (x - self.offset).clamp(-self.limit, self.limit)
        return centered * self.window * self.gain
