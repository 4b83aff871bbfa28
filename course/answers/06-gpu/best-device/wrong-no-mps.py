# wrong: forgets that there are other GPUs than CUDA's
def best_device(count):
    return torch.device("cuda" if count("cuda") > 0 else "cpu")
