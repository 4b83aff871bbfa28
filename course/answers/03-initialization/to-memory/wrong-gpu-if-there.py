# wrong: demand 1: takes a GPU if there is one
def to_memory(net):
    """Move `net` from the meta device to the CPU, with values drawn by its modules."""
    for name, module in net.named_modules():
        owned = list(module.parameters(recurse=False)) + list(module.buffers(recurse=False))
        if owned and not hasattr(module, "reset_parameters"):
            raise ValueError(f"module {name!r} has no reset_parameters")
    net.to_empty(device="cuda" if torch.cuda.is_available() else "cpu")
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
