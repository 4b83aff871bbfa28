# wrong: demand 2: shifts two places to the left, the same as one to the right for n = 3 only
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(-2 * i) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[0]
