# wrong: takes one GPU for none
def best_device(count):
    if count("cuda") > 1:
        return torch.device("cuda")
    if count("mps") >= 1:
        return torch.device("mps")
    return torch.device("cpu")
