# right: freedom a: ReLU as a clamp, layers registered by add_module
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super(MLP, self).__init__()
        self.add_module("hidden", nn.Linear(in_features, hidden))
        self.add_module("out", nn.Linear(hidden, out_features))

    def forward(self, x):
        return self.out(self.hidden(x).clamp(min=0))
