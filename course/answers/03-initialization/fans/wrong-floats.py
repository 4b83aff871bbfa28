# wrong: demand 1: true division gives floats
def fans(weight):
    return weight.numel() / weight.shape[0], weight.numel() / weight.shape[1]
