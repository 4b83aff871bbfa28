# wrong: demand 5: resets deep modules several times
def to_memory(net):
    for name, module in net.named_modules():
        owned = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if owned and not hasattr(module, "reset_parameters"):
            raise ValueError(f"module {name!r} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in net.modules():
        module.apply(lambda part: part.reset_parameters() if hasattr(part, "reset_parameters") else None)
    return net
