# right: a chain of ifs, device made in two arguments
def best_device(count):
    if count("cuda") >= 1:
        return torch.device("cuda", 0)
    elif count("mps"):
        return torch.device("mps")
    else:
        return torch.device("cpu")
