# wrong: demand 10: gives memory module by module
def to_memory(net):
    for name, module in net.named_modules():
        own = list(module.parameters(recurse=False)) + list(module.buffers(recurse=False))
        if own and not hasattr(module, "reset_parameters"):
            raise ValueError(f"{name} has no reset_parameters")
        module.to_empty(device="cpu", recurse=False)
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
