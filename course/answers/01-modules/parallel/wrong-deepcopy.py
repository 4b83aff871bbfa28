# wrong: demand 4: holds copies
import copy


class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = copy.deepcopy(first)
        self.second = copy.deepcopy(second)

    def forward(self, x):
        return torch.cat([self.first(x), self.second(x)], dim=-1)
