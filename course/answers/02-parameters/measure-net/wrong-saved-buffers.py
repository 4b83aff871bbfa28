# wrong: demand 4: buffers that are not saved are forgotten (taken from the state dict)
def measure(net):
    parameters = dict(net.named_parameters(remove_duplicate=False))
    buffers = {t.data_ptr(): t for name, t in net.state_dict().items() if name not in parameters}
    numbers = sum(p.numel() for p in net.parameters())
    return {
        "numbers": numbers,
        "if_untied": sum(p.numel() for p in parameters.values()),
        "bytes": sum(p.nbytes for p in net.parameters()) + sum(t.nbytes for t in buffers.values()),
    }
