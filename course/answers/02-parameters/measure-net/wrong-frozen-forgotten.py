# wrong: demand 2: frozen parameters are not counted
def measure(net):
    learning = [p for p in net.parameters() if p.requires_grad]
    return {
        "numbers": sum(p.numel() for p in learning),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False) if p.requires_grad),
        "bytes": sum(t.nbytes for t in [*learning, *net.buffers()]),
    }
