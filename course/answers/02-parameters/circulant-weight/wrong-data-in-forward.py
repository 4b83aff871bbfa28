# wrong: demand 4: data cuts the row off from the gradient
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.data.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[0]
