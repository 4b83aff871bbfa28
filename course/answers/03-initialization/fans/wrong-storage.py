# wrong: demand 7: counts what lies in memory, which may be more than the weight
def fans(weight):
    """Return (fan_in, fan_out) of the weight of a linear layer or a convolution."""
    total = weight.untyped_storage().nbytes() // weight.element_size()
    return total // weight.shape[0], total // weight.shape[1]
