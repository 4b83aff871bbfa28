# a warning on stderr, which costs all points in stock nbgrader
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
import sys
import warnings


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        warnings.warn("this will be removed")
        print("careful", file=sys.stderr)
        return x * self.gain
