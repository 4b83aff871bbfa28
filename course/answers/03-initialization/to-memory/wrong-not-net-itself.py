# wrong: demand 4: net itself isn't reset
def to_memory(net):
    def owns(module):
        return any(True for _ in module.parameters(recurse=False)) or any(True for _ in module.buffers(recurse=False))

    for name, module in net.named_modules():
        if owns(module) and not hasattr(module, "reset_parameters"):
            raise ValueError(f"{name} has no reset_parameters")
    net.to_empty(device="cpu")
    for name, module in net.named_modules():
        if name and hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
