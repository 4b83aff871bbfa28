# wrong: demand 7: goes through NumPy, which needs values
def fans(weight):
    shape = weight.detach().numpy().shape
    window = math.prod(shape[2:])
    return shape[1] * window, shape[0] * window
