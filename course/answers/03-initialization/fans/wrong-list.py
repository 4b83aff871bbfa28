# wrong: demand 1: returns a list
def fans(weight):
    window = math.prod(weight.shape[2:])
    return [weight.shape[1] * window, weight.shape[0] * window]
