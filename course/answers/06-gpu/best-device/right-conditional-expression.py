# right: one conditional expression, with an index
def best_device(count):
    return torch.device("cuda:0" if count("cuda") else "mps" if count("mps") else "cpu")
