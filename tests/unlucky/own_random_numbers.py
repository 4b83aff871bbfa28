# draws random numbers of its own and seeds the generators
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
torch.manual_seed(42)
noise = torch.randn(100)


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.gain
