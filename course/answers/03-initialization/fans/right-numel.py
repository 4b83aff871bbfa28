# right: the window's size as the number of elements of one slice
def fans(weight):
    window = weight[0][0].numel()
    fan_in = weight.size(1) * window
    fan_out = weight.size(0) * window
    return fan_in, fan_out
