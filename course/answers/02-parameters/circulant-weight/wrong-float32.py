# wrong: demand 3: filled into a float32 matrix
class Circulant(nn.Module):
    def forward(self, row):
        n = len(row)
        matrix = torch.zeros(n, n)
        for i in range(n):
            for j in range(n):
                matrix[i, (i + j) % n] = row[j]
        return matrix

    def right_inverse(self, weight):
        return weight[0]
