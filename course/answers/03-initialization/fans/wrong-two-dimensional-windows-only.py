# wrong: thinks that every convolution has a window of two dimensions
def fans(weight):
    window = weight.shape[2] * weight.shape[3] if weight.dim() == 4 else 1
    return weight.shape[1] * window, weight.shape[0] * window
