# wrong: demand 5: the way back averages, but the first row was asked for
class Circulant(nn.Module):
    def forward(self, row):
        return torch.stack([row.roll(i) for i in range(len(row))])

    def right_inverse(self, weight):
        return torch.stack([weight[i].roll(-i) for i in range(len(weight))]).mean(0)
