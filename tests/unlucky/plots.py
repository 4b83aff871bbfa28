# draws figures, and shows tables
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
import matplotlib.pyplot as plt

plt.plot([1, 2, 3])
plt.show()


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        plt.figure()
        return x * self.gain
