# right: freedom a: a matrix of the right dtype filled row by row; gradients flow through the assignments
class Circulant(nn.Module):
    def forward(self, row):
        n = row.shape[0]
        matrix = row.new_zeros(n, n)
        for shift in range(n):
            matrix[shift] = torch.roll(row, shifts=shift, dims=0)
        return matrix

    def right_inverse(self, weight):
        return weight[0, :]
