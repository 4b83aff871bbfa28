# answers with a list that changes while it is read
# remark: subclasses of plain data
# ruff: noqa
class Sliding(list):
    def __iter__(self):
        self.append(1.0)
        return super().__iter__()

    def __len__(self):
        return 2


class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = Sliding([1.0])

    def forward(self, x):
        self.gain.append(2)
        return self.gain


def lengths(words):
    return Sliding()


def largest(x):
    return Sliding()
