# right: freedom a: windows of the doubled row, read backwards
class Circulant(nn.Module):
    def forward(self, row):
        n = len(row)
        doubled = torch.cat([row, row])
        windows = doubled.unfold(0, n, 1)
        return windows[1:].flip(0)

    def right_inverse(self, weight):
        return weight.select(0, 0).contiguous()
