# right: freedom a: cut and joined with cat, row by row
class Circulant(nn.Module):
    def forward(self, row):
        n = row.numel()
        rows = [row]
        while len(rows) < n:
            above = rows[-1]
            rows.append(torch.cat([above[-1:], above[:-1]]))
        return torch.stack(rows, dim=0)

    def right_inverse(self, weight):
        first, *_ = weight
        return first
