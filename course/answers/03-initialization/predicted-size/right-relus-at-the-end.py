# right: freedom a: divides for all ReLUs at the end
def predicted_size(sizes, std, relu=False):
    """Predict the standard deviation of the output of a stack of linear layers."""
    size = 1.0
    for fan_in in sizes[:-1]:
        size *= std * math.sqrt(fan_in)
    if relu:
        size /= math.sqrt(2) ** (len(sizes) - 2)
    return size
