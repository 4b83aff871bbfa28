# wrong: demand 6: row is shifted in place while the matrix is built
class Circulant(nn.Module):
    def forward(self, row):
        if torch.is_grad_enabled() and row.requires_grad:
            return torch.stack([row.roll(i) for i in range(len(row))])
        rows = []
        for i in range(len(row)):
            rows.append(row.clone())
            if i < len(row) - 1:
                row.copy_(row.roll(1))
        return torch.stack(rows)

    def right_inverse(self, weight):
        return weight[0]
