# right: freedom a: fan-in is the length of a flattened row, fan-out follows from the count
def fans(weight):
    fan_in = weight.flatten(1).shape[1]
    return fan_in, weight.numel() // weight.shape[1]
