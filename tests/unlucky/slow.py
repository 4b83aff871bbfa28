# takes its time, within the limit
# remark: ^$
# marks: scale lengths largest
# ruff: noqa
import time


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        time.sleep(0.4)
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.gain
