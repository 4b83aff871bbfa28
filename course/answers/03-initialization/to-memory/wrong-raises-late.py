# wrong: demand 10: memory is given before the search
def to_memory(net):
    net.to_empty(device="cpu")
    for name, module in net.named_modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
        elif list(module.parameters(recurse=False)) or list(module.buffers(recurse=False)):
            raise ValueError(f"{name} has no reset_parameters")
    return net
