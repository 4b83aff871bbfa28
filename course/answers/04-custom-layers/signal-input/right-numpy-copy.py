# right: copies offset with torch.empty_like and copy_, and registers gain by name
class SignalInput(nn.Module):
    def __init__(self, offset, limit=3.0):
        super().__init__()
        n = len(offset)
        self.register_parameter("gain", nn.Parameter(torch.full((n,), 1.0)))
        own = torch.empty(n)
        with torch.no_grad():
            own.copy_(offset)
        self.register_buffer("offset", own)
        self.register_buffer("window", torch.hann_window(n), persistent=False)
        self.register_buffer("rows_seen", torch.tensor(0))
        self.limit = limit

    def forward(self, x):
        if self.training:
            self.rows_seen += len(x)
        centered = (x - self.offset).clamp(-self.limit, self.limit)
        return centered * self.window * self.gain
