# wrong: demand 5: reads the first column backwards
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[:, 0].flip(0).roll(1)
