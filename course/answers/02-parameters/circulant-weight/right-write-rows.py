# right: freedom a: writes into an empty matrix, row by row
class Circulant(nn.Module):
    def forward(self, row):
        n = row.numel()
        matrix = row.new_zeros(n, n)
        for i in range(n):
            matrix[i] = torch.roll(row, i)
        return matrix

    def right_inverse(self, weight):
        return weight[0]
