# a print left in a function, of more text than is kept
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        print("shape", x.shape, "x" * 150_000)
        return x * self.gain
