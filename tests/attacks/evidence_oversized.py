# reports 50 MB of data as one value, and a million items as another
# remark: too large
# ruff: noqa
class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = torch.ones(12_000_000)

    def forward(self, x):
        return [1] * 1_000_000


def largest(x):
    return "x" * 50_000_000
