# right: freedom a: multiplies in a loop, sizes of the window one by one
def fans(weight):
    fan_out, fan_in = weight.shape[:2]
    for size in weight.shape[2:]:
        fan_in *= size
        fan_out *= size
    return (fan_in, fan_out)
