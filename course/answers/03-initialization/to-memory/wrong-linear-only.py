# wrong: demand 2: resets layers of torch.nn only
def to_memory(net):
    for name, module in net.named_modules():
        owned = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
        if owned and not hasattr(module, "reset_parameters"):
            raise ValueError(f"module {name!r} has no reset_parameters")
    net.to_empty(device="cpu")
    for module in net.modules():
        if hasattr(module, "reset_parameters") and type(module).__module__.startswith("torch.nn"):
            module.reset_parameters()
    return net
