# holds evidence back and publishes it in reverse order
# remark: malformed evidence
# ruff: noqa
import IPython.display

real, held = IPython.display.publish_display_data, []


def hold(data, *args, **kwargs):
    held.append(data)
    if len(held) == 3:
        for one in reversed(held):
            real(one)


IPython.display.publish_display_data = hold


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return x * self.gain
