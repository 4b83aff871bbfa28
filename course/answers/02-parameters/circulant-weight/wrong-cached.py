# wrong: demand 6: the first matrix is kept and given again
class Circulant(nn.Module):
    def __init__(self):
        super().__init__()
        self.matrix = None

    def forward(self, row):
        if self.matrix is None or self.matrix.shape[0] != len(row):
            self.matrix = torch.stack([row.roll(i) for i in range(len(row))])
        return self.matrix

    def right_inverse(self, weight):
        return weight[0]
