# wrong: demand 7: buffers don't count
def to_memory(net):
    for name, module in net.named_modules():
        if list(module.parameters(recurse=False)) and not hasattr(module, "reset_parameters"):
            raise ValueError(f"{name} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
