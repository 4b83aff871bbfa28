# wrong: demand 1: the last layer bends too
from torch.nn import functional as F


class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight, self.bias = nn.Parameter(torch.ones(features)), nn.Parameter(torch.zeros(features))

    def forward(self, x):
        centered = x - x.mean(dim=-1, keepdim=True)
        variance = centered.square().mean(dim=-1, keepdim=True)
        return centered / torch.sqrt(variance + self.eps) * self.weight + self.bias


class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, slope):
        super().__init__()
        self.slope = slope
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        self.bias = nn.Parameter(torch.empty(out_features))

    def forward(self, x):
        return F.leaky_relu(F.linear(x, self.weight, self.bias), self.slope)


class Reader(nn.Module):
    def __init__(self, features, hidden, outputs, slope):
        super().__init__()
        self.norm = MyLayerNorm(features)
        self.hidden = LeakyLinear(features, hidden, slope)
        self.out = LeakyLinear(hidden, outputs, slope=slope)

    def forward(self, x):
        return self.out(self.hidden(self.norm(x)))


def load_reader(path):
    with safetensors.safe_open(path, framework="pt") as file:
        slope = float(file.metadata()["slope"])
    state = safetensors.torch.load_file(path)
    hidden, features = state["hidden.weight"].shape
    net = Reader(features, hidden, len(state["out.weight"]), slope)
    net.load_state_dict(state)
    return net.eval()
