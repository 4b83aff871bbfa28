# wrong: demand 1: stacks the rows as columns
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))], dim=1)

    def right_inverse(self, weight):
        return weight[0]
