# right: freedom a: cuts and glues each row
class Circulant(nn.Module):
    def forward(self, row):
        n = row.shape[0]
        rows = [torch.cat([row[n - i :], row[: n - i]]) for i in range(n)]
        return torch.vstack(rows)

    def right_inverse(self, weight):
        return weight.select(0, 0)
