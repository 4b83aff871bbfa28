# wrong: demand 3: modules that own nothing aren't reset
def to_memory(net):
    owners = []
    for name, module in net.named_modules():
        if list(module.parameters(recurse=False)) or list(module.buffers(recurse=False)):
            if not hasattr(module, "reset_parameters"):
                raise ValueError(f"{name} has no reset_parameters")
            owners.append(module)
    net.to_empty(device="cpu")
    for module in owners:
        module.reset_parameters()
    return net
