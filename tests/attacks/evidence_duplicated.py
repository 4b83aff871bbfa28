# publishes each piece of evidence twice: once as computed, once as guessed
# remark: more evidence
# ruff: noqa
import IPython.display, json

real = IPython.display.publish_display_data


def twice(data, *args, **kwargs):
    real(data)
    real(data)


IPython.display.publish_display_data = twice


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.gain
