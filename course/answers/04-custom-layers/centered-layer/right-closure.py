# right: freedom a: no attribute for dim at all, but a function made in __init__
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()

        def center(x):
            return x.add(x.mean(dim, True), alpha=-1)

        self.center = center

    def forward(self, x):
        return self.center(x)
