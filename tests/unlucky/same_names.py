# uses the test's names for things of its own
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
check, x, gain, layer, words, reseed = None, 1, 2, 3, 4, 5


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.gain
