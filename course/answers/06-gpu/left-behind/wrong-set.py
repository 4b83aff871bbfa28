# wrong: demand 1: a set instead of a list
def left_behind(net):
    return {
        ".".join(filter(None, (prefix, name)))
        for prefix, module in net.named_modules()
        for name, value in module.__dict__.items()
        if isinstance(value, torch.Tensor)
    }
