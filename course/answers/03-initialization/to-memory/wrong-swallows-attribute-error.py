# wrong: demand 13: an AttributeError in a reset_parameters is hidden
def to_memory(net):
    for name, module in net.named_modules():
        own = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if own and not hasattr(module, "reset_parameters"):
            raise ValueError(f"{name} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in net.modules():
        try:
            module.reset_parameters()
        except AttributeError:
            continue
    return net
