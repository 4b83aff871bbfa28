# wrong: demand 4: counts the window in fan-in only
def fans(weight):
    return weight[0].numel(), weight.shape[0]
