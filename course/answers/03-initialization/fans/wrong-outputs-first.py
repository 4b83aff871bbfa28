# wrong: demand 2: reads the shape as (in, out)
def fans(weight):
    inputs, outputs, *window = weight.shape
    return inputs * math.prod(window), outputs * math.prod(window)
