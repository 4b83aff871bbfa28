# wrong: demand 9: flattens the window inside the caller's parameter
def fans(weight):
    window = 1
    if weight.dim() > 2:
        weight.data = weight.data.flatten(2)
        window = weight.shape[2]
    return weight.shape[1] * window, weight.shape[0] * window
