# wrong: demand 4: torch.tensor copies the values, no gradient flows
class Circulant(nn.Module):
    def forward(self, row):
        rows = [row.roll(i).tolist() for i in range(len(row))]
        return torch.tensor(rows, dtype=row.dtype, device=row.device)

    def right_inverse(self, weight):
        return weight[0]
