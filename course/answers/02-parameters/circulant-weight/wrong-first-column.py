# wrong: demand 5: the way back takes the first column
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[:, 0]
