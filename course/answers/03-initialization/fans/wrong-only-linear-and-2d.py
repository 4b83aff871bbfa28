# wrong: demand 5: all that isn't 4-D counts as linear
def fans(weight):
    window = 1
    if weight.dim() == 4:
        window = weight.shape[2] * weight.shape[3]
    return weight.shape[1] * window, weight.shape[0] * window
