# wrong: demand 3: sorted as text, so cuda:10 comes before cuda:2
def all_devices(count):
    names = sorted(f"cuda:{i}" for i in range(count("cuda")))
    names += ["mps"] * (count("mps") > 0) + ["cpu"]
    return [torch.device(name) for name in names]
