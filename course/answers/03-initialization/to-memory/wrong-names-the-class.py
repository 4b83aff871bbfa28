# wrong: demand 9: names the class, not the module
def to_memory(net):
    for name, module in net.named_modules():
        owned = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if owned and not hasattr(module, "reset_parameters"):
            raise ValueError(f"module {type(module).__name__} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
