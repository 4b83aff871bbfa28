# wrong: demand 5: the first row is rounded on the way back
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[0].round(decimals=3)
