# wrong: demand 2: resets two levels only
def to_memory(net):
    for name, module in net.named_modules():
        own = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if own and not hasattr(module, "reset_parameters"):
            raise ValueError(f"{name} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in (net, *net.children(), *(grandchild for child in net.children() for grandchild in child.children())):
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
