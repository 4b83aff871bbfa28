# wrong: demand 1: returns a tensor
def predicted_size(sizes, std, relu=False):
    fans_in = torch.tensor(sizes[:-1], dtype=torch.float64)
    size = (std * fans_in.sqrt()).prod()
    if relu:
        size = size / math.sqrt(2) ** (len(sizes) - 2)
    return size
