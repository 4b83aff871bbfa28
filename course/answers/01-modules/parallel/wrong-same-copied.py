# wrong: demand 4: copies a module that is given twice
import copy


class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = copy.deepcopy(second) if second is first else second

    def forward(self, x):
        return torch.cat([self.first(x), self.second(x)], dim=-1)
