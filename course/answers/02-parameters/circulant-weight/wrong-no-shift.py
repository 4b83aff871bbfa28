# wrong: demand 1: every row is the same
class Circulant(nn.Module):
    def forward(self, row):
        return row.expand(len(row), -1)

    def right_inverse(self, weight):
        return weight[0]
