# wrong: demand 2: a list of names
def all_devices(count):
    names = [f"cuda:{i}" for i in range(count("cuda"))]
    return names + ["mps"] * count("mps") + ["cpu"]
