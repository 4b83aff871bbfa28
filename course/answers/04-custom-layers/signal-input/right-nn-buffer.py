# right: freedom a: nn.Buffer, in another order
class SignalInput(nn.Module):
    def __init__(self, offset, limit=3.0):
        super().__init__()
        n = len(offset)
        self.limit = limit
        self.offset = nn.Buffer(torch.tensor(offset.tolist()))
        self.window = nn.Buffer(torch.hann_window(n), persistent=False)
        self.rows_seen = nn.Buffer(torch.zeros((), dtype=torch.int64))
        self.gain = nn.Parameter(torch.ones(n))

    def forward(self, x):
        if self.training:
            self.rows_seen += len(x)
        centered = (x - self.offset).clamp(-self.limit, self.limit)
        return centered * self.window * self.gain
