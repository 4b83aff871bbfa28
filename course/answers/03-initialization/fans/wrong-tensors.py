# wrong: demand 1: returns tensors
def fans(weight):
    window = torch.tensor(weight.shape[2:], dtype=torch.int64).prod()
    return weight.shape[1] * window, weight.shape[0] * window
