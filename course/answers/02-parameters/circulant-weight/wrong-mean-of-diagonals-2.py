# wrong: demand 5: gives the mean over the circular diagonals, the first row only if the matrix is circulant
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        return torch.stack([r.roll(-i) for i, r in enumerate(weight)]).mean(dim=0)
