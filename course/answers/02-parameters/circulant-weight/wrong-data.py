# wrong: demand 4: built from row.detach(), the layer never learns its weight
class Circulant(nn.Module):
    def forward(self, row):
        values = row.detach()
        return torch.stack([values.roll(i) for i in range(len(values))])

    def right_inverse(self, weight):
        return weight[0]
