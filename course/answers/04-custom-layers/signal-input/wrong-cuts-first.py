# wrong: demand 1: cuts before it subtracts the offset
class SignalInput(nn.Module):
    def __init__(self, offset, limit=3.0):
        super().__init__()
        n = len(offset)
        self.gain = nn.Parameter(torch.ones(n))
        self.register_buffer("offset", offset.detach().clone())
        self.register_buffer("window", torch.hann_window(n), persistent=False)
        self.register_buffer("rows_seen", torch.tensor(0))
        self.limit = limit

    def forward(self, x):
        if self.training:
            self.rows_seen += len(x)
        centered = x.clamp(-self.limit, self.limit) - self.offset
        return centered * self.window * self.gain
