# wrong: demand 3: forgets the window
def fans(weight):
    return weight.shape[1], weight.shape[0]
