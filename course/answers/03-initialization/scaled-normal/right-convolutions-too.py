# right: freedom d: works for convolutions too
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    window = math.prod(weight.shape[2:])
    counts = {"in": weight.shape[1] * window, "out": weight.shape[0] * window}
    counts["mean"] = 0.5 * sum(counts.values())
    weight.data.normal_(mean=0.0, std=gain / counts[fan] ** 0.5, generator=generator)
    return weight
