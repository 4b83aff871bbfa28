# wrong: demand 4: frozen parameters are missing
def homes(net):
    result = {}
    for name, value in net.named_parameters():
        if value.requires_grad:
            result.setdefault(value.device, []).append(name)
    for name, value in net.named_buffers():
        result.setdefault(value.device, []).append(name)
    return result
