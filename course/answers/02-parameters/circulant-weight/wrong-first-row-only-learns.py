# wrong: demand 4: only the first row of the matrix carries a gradient, the uses do not add up
class Circulant(nn.Module):
    def forward(self, row):
        shifted = [row]
        for i in range(1, len(row)):
            shifted.append(row.detach().roll(i))
        return torch.stack(shifted)

    def right_inverse(self, weight):
        return weight[0]
