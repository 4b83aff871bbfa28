# right: freedom b: divides by sizes, so that 0 is an error
def fans(weight):
    return weight.numel() // weight.shape[0], weight.numel() // weight.shape[1]
