# wrong: demand 1: the first row is already shifted
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i + 1) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[0]
