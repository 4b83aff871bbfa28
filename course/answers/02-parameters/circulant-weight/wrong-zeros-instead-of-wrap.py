# wrong: demand 1: what falls out does not come back
class Circulant(nn.Module):
    def forward(self, row):
        n = len(row)
        return torch.stack([torch.cat([row.new_zeros(i), row[: n - i]]) for i in range(n)])

    def right_inverse(self, weight):
        return weight[0]
