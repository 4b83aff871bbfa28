# wrong: demand 2: three rows always
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(3)])

    def right_inverse(self, weight):
        return weight[0]
