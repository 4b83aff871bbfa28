# wrong: demand 4: trunk layers of equal sizes are one object
import functools


class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        make = functools.lru_cache()(nn.Linear)
        self.trunk = nn.ModuleList([make(m, n) for m, n in zip(sizes, sizes[1:])])
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
