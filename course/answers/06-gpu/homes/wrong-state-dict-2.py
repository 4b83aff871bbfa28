# wrong: demand 4: buffers with persistent=False are missing
def homes(net):
    result = {}
    for name, value in net.state_dict().items():
        result.setdefault(value.device, []).append(name)
    return result
