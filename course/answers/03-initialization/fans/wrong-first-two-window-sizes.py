# wrong: demand 5: counts at most two sizes of the window
def fans(weight):
    window = 1
    for size in weight.shape[2:4]:
        window *= size
    return weight.shape[1] * window, weight.shape[0] * window
