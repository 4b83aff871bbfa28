# wrong: the error comes when the memory is given already
def to_memory(net):
    net.to_empty(device="cpu")
    for name, module in net.named_modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
        elif [*module.parameters(recurse=False), *module.buffers(recurse=False)]:
            raise ValueError(f"module {name!r} has no reset_parameters")
    return net
