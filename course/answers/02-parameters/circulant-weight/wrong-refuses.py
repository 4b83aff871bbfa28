# wrong: demand 5: refuses a matrix that is not circulant
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        row = weight[0]
        if weight.dim() == 2 and len(weight) > 3 and not torch.equal(self(row), weight):
            raise ValueError("this matrix is not circulant")
        return row
