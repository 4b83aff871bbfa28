# wrong: forgets that one output adds up a whole window
def fans(weight):
    return weight.shape[1], weight.shape[0]
