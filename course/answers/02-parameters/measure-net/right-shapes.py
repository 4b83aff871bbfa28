# right: freedom a: by shapes and itemsize
import math


def measure(net):
    result = {"numbers": 0, "if_untied": 0, "bytes": 0}
    for p in net.parameters():
        size = math.prod(p.shape)
        result["numbers"] += size
        result["bytes"] += size * p.dtype.itemsize
    for b in net.buffers():
        result["bytes"] += math.prod(b.shape) * b.dtype.itemsize
    for _, p in net.named_parameters(remove_duplicate=False):
        result["if_untied"] += math.prod(p.shape)
    return result
