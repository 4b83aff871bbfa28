# wrong: demand 6: no error
def to_memory(net):
    for name, module in net.named_modules():
        owned = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if owned and not hasattr(module, "reset_parameters"):
            continue
    net.to_empty(device="cpu")
    for module in net.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
