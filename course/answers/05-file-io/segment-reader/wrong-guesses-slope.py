# wrong: demand 9: a file without a slope gets one
from torch.nn import functional as F


class Norm(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(-1, keepdim=True)
        variance = x.var(-1, correction=0, keepdim=True)
        return (x - mean) / torch.sqrt(variance + 1e-5) * self.weight + self.bias


class Lin(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        self.bias = nn.Parameter(torch.empty(out_features))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)


class Reader(nn.Module):
    def __init__(self, features, hidden, scores, slope):
        super().__init__()
        self.norm, self.hidden, self.out = Norm(features), Lin(features, hidden), Lin(hidden, scores)
        self.slope = slope

    def forward(self, x):
        return self.out(F.leaky_relu(self.hidden(self.norm(x)), self.slope))


def read(path):
    with safetensors.safe_open(path, framework="pt") as file:
        return file.metadata(), safetensors.torch.load_file(path)


def load_reader(path):
    metadata, state = read(path)
    slope = float((metadata or {}).get("slope", 0.01))
    hidden, features = state["hidden.weight"].shape
    net = Reader(features, hidden, state["out.weight"].shape[0], slope)
    net.load_state_dict(state)
    return net.eval()
