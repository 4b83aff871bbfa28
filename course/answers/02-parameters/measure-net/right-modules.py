# right: freedom a: walks over all places of all modules
def measure(net):
    parameters, buffers, untied = {}, {}, 0
    for _, module in net.named_modules(remove_duplicate=False):
        for p in module._parameters.values():
            if p is not None:
                parameters[id(p)] = p
                untied += p.numel()
        for b in module._buffers.values():
            if b is not None:
                buffers[id(b)] = b
    numbers = sum(p.numel() for p in parameters.values())
    memory = sum(t.nbytes for t in [*parameters.values(), *buffers.values()])
    return {"numbers": numbers, "if_untied": untied, "bytes": memory}
