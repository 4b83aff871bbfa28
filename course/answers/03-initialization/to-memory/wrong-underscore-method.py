# wrong: demand 8: _reset_parameters counts too
def to_memory(net):
    def method(module):
        return getattr(module, "reset_parameters", getattr(module, "_reset_parameters", None))

    for name, module in net.named_modules():
        own = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if own and method(module) is None:
            raise ValueError(f"{name} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in net.modules():
        if method(module) is not None:
            method(module)()
    return net
