# wrong: demand 2: leaves out the frozen parameters
def measure(net):
    parameters = [p for p in net.parameters() if p.requires_grad]
    places = [p for _, p in net.named_parameters(remove_duplicate=False) if p.requires_grad]
    return {
        "numbers": sum(p.numel() for p in parameters),
        "if_untied": sum(p.numel() for p in places),
        "bytes": sum(t.nbytes for t in [*parameters, *net.buffers()]),
    }
