# right: freedom a: one message with all names
def to_memory(net):
    silent = [
        name
        for name, module in net.named_modules()
        if not hasattr(module, "reset_parameters")
        and [*module.parameters(recurse=False), *module.buffers(recurse=False)]
    ]
    if silent:
        raise ValueError("no reset_parameters in: " + ", ".join(repr(name) for name in silent))
    net.to_empty(device=torch.device("cpu"))
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
