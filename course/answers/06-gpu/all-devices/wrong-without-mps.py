# wrong: demand 4: mps is forgotten
def all_devices(count):
    return [torch.device("cuda", i) for i in range(count("cuda"))] + [torch.device("cpu")]
