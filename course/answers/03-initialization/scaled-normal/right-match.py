# right: freedom b: an error for other words
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    rows, columns = weight.size(0), weight.size(1)
    match fan:
        case "in":
            n = columns
        case "out":
            n = rows
        case "mean":
            n = (rows + columns) / 2
        case _:
            raise KeyError(f"unknown fan: {fan}")
    nn.init.normal_(weight, generator=generator, std=gain * n**-0.5)
    return weight
