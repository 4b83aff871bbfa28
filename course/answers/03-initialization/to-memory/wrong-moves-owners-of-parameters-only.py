# wrong: demand 1: buffers of modules without parameters stay on the meta device
def to_memory(net):
    """Move `net` from the meta device to the CPU, with values drawn by its modules."""
    for name, module in net.named_modules():
        owned = list(module.parameters(recurse=False)) + list(module.buffers(recurse=False))
        if owned and not hasattr(module, "reset_parameters"):
            raise ValueError(f"module {name!r} has no reset_parameters")
    for module in net.modules():
        if list(module.parameters(recurse=False)):
            module.to_empty(device="cpu", recurse=False)
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
