# wrong: demand 6: the limit of the first day stays
class SignalInput(nn.Module):
    def __init__(self, offset, limit=3.0):
        super().__init__()
        n = len(offset)
        self.gain = nn.Parameter(torch.ones(n))
        self.register_buffer("offset", offset.detach().clone())
        self.register_buffer("window", torch.hann_window(n), persistent=False)
        self.register_buffer("rows_seen", torch.tensor(0))
        self.limit = limit
        self.cut = nn.Hardtanh(-limit, limit)

    def forward(self, x):
        if self.training:
            self.rows_seen += len(x)
        centered = self.cut(x - self.offset)
        return centered * self.window * self.gain
