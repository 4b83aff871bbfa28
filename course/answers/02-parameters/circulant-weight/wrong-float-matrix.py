# wrong: demand 3: a matrix of the default type for every row
class Circulant(nn.Module):
    def forward(self, row):
        n = len(row)
        matrix = torch.zeros(n, n)
        for i in range(n):
            matrix[i] = row.roll(i)
        return matrix

    def right_inverse(self, weight):
        return weight[0]
