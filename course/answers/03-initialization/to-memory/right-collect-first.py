# right: freedom b: collects the methods first
def to_memory(net):
    methods = []
    for name, module in net.named_modules():
        if hasattr(module, "reset_parameters"):
            methods.append(module.reset_parameters)
        elif sum(1 for _ in module.named_parameters(recurse=False)) + sum(
            1 for _ in module.named_buffers(recurse=False)
        ):
            raise ValueError(name)
    net.to_empty(device="cpu")
    for method in reversed(methods):
        method()
    return net
