# right: freedom a: one index matrix, (j - i) mod n
class Circulant(nn.Module):
    def forward(self, row):
        places = torch.arange(row.shape[0], device=row.device)
        return row[(places[None, :] - places[:, None]) % row.shape[0]]

    def right_inverse(self, weight):
        return weight[0].clone()
