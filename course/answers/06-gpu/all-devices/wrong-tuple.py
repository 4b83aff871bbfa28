# wrong: demand 1: a tuple
def all_devices(count):
    cuda = tuple(torch.device("cuda", i) for i in range(count("cuda")))
    mps = (torch.device("mps"),) if count("mps") else ()
    return cuda + mps + (torch.device("cpu"),)
