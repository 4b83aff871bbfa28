# wrong: demand 2: CPU and DEVICE are keys, even where they hold nothing
def homes(net):
    result = {torch.device("cpu"): [], DEVICE: []}
    for name, value in [*net.named_parameters(), *net.named_buffers()]:
        result.setdefault(value.device, []).append(name)
    return result
