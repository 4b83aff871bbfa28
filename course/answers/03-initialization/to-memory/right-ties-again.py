# right: freedom d: ties again what was tied
def to_memory(net):
    places = {}
    for name, module in net.named_modules():
        own = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if own and not hasattr(module, "reset_parameters"):
            raise ValueError(f"{name} has no reset_parameters")
        for key, parameter in module.named_parameters(recurse=False):
            places.setdefault(parameter, []).append((module, key))
    net.to_empty(device="cpu")
    for (first, key), *others in places.values():
        for module, other in others:
            setattr(module, other, getattr(first, key))
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
