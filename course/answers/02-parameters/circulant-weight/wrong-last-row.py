# wrong: demand 5: takes the last row and shifts it on, the first row only if the matrix is circulant
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        return weight[-1].roll(1)
