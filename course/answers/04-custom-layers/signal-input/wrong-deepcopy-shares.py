# wrong: demand 8: a deep copy shares its tensors with the original
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
        centered = (x - self.offset).clamp(-self.limit, self.limit)
        return centered * self.window * self.gain

    def __deepcopy__(self, memo):
        twin = SignalInput(self.offset, self.limit)
        twin.gain, twin.rows_seen = self.gain, self.rows_seen
        return twin
