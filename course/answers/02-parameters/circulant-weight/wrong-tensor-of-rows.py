# wrong: demand 4: torch.tensor copies values, so no gradient flows
class Circulant(nn.Module):
    def forward(self, row):
        return torch.tensor([row.roll(i).tolist() for i in range(len(row))], dtype=row.dtype)

    def right_inverse(self, weight):
        return weight[0]
