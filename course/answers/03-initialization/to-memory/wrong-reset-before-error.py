# wrong: demand 10: resets modules while it searches
def to_memory(net):
    for name, module in net.named_modules():
        owned = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if owned and not hasattr(module, "reset_parameters"):
            raise ValueError(f"module {name!r} has no reset_parameters")
        if not owned and hasattr(module, "reset_parameters"):
            module.reset_parameters()
    net.to_empty(device="cpu")
    for module in net.modules():
        if hasattr(module, "reset_parameters") and [*module.parameters(recurse=False), *module.buffers(recurse=False)]:
            module.reset_parameters()
    return net
