# right: freedom b: gives a copy of the first row
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([torch.roll(row, shift) for shift in range(row.shape[0])])

    def right_inverse(self, weight):
        return weight[0, :].clone()
