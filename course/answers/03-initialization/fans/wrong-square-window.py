# wrong: demand 5: takes the window to be square
def fans(weight):
    window = weight.shape[-1] ** (weight.dim() - 2)
    return weight.shape[1] * window, weight.shape[0] * window
