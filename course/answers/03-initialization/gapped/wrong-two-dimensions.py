# wrong: demand 4: needs rows and columns
def gapped_(weight, generator=None):
    rows, columns = weight.shape
    values = torch.rand(rows, columns, generator=generator) * 20 - 10
    values[values.abs() < 5] = 0
    with torch.no_grad():
        weight.copy_(values)
    return weight
