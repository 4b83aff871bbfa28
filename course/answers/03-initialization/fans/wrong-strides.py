# wrong: demand 7: reads how the weight lies in memory, not its shape
def fans(weight):
    """Return (fan_in, fan_out) of the weight of a linear layer or a convolution."""
    fan_in = weight.stride(0)
    return fan_in, fan_in // weight.shape[1] * weight.shape[0]
