# right: freedom a: the classes are called Linear and LayerNorm, and are its own
from collections import OrderedDict

from torch.nn import functional as F


class LayerNorm(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(-1, keepdim=True)
        variance = x.var(-1, correction=0, keepdim=True)
        return (x - mean) / torch.sqrt(variance + 1e-5) * self.weight + self.bias


class Linear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        self.bias = nn.Parameter(torch.empty(out_features))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)


def read(path):
    with safetensors.safe_open(path, framework="pt") as file:
        return file.metadata(), safetensors.torch.load_file(path)


def load_reader(path):
    metadata, state = read(path)
    hidden, features = state["hidden.weight"].shape
    scores = state["out.bias"].numel()
    net = nn.Sequential(
        OrderedDict(
            norm=LayerNorm(features),
            hidden=Linear(features, hidden),
            act=nn.LeakyReLU(float(metadata["slope"])),
            out=Linear(hidden, scores),
        )
    )
    net.load_state_dict(state)
    return net.eval()
