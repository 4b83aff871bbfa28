# wrong: demand 6: squeeze drops sizes of 1
def fans(weight):
    shape = weight.squeeze().shape
    window = math.prod(shape[2:])
    return shape[1] * window, shape[0] * window
