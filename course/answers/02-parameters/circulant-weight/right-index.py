# right: freedom a: looks every entry up by its index
class Circulant(nn.Module):
    def forward(self, row):
        n = len(row)
        i, j = torch.arange(n).unsqueeze(1), torch.arange(n)
        return row[(j - i) % n]

    def right_inverse(self, weight):
        return weight[0, :].clone()
