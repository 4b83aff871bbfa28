# wrong: demand 1: shifts to the left
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(-i) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[0]
