# right: freedom a: the library's own helper
def fans(weight):
    return nn.init._calculate_fan_in_and_fan_out(weight)
