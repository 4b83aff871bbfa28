# right: collects what is missing first, and names all of it
def to_memory(net):
    missing = []
    for name, module in net.named_modules():
        owns = any(True for _ in module.parameters(recurse=False)) or any(True for _ in module.buffers(recurse=False))
        if owns and not callable(getattr(module, "reset_parameters", None)):
            missing.append(name)
    if missing:
        raise ValueError("no reset_parameters: " + ", ".join(missing))
    net = net.to_empty(device="cpu")

    def reset(module):
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()

    return net.apply(reset)
