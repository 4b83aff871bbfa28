# right: freedom b: goes down by itself
def left_behind(net, prefix=""):
    names = [prefix + name for name in net.__dict__ if isinstance(net.__dict__[name], torch.Tensor)]
    for name, child in net.named_children():
        names.extend(left_behind(child, prefix + name + "."))
    return names
