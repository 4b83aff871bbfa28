# wrong: returns the type's name, not a device
def best_device(count):
    return "cuda" if count("cuda") else "mps" if count("mps") else "cpu"
