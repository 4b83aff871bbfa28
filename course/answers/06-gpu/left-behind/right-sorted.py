# right: freedom a: sorted backwards
def left_behind(net):
    found = []
    for path, module in net.named_modules():
        prefix = path + "." if path else ""
        found.extend(prefix + name for name in vars(module) if isinstance(vars(module)[name], torch.Tensor))
    return sorted(found, reverse=True)
