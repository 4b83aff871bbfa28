# wrong: demand 3: walks over modules(), which gives a shared layer once
def measure(net):
    parameters = list(net.parameters())
    places = [p for module in net.modules() for p in module.parameters(recurse=False)]
    return {
        "numbers": sum(p.numel() for p in parameters),
        "if_untied": sum(p.numel() for p in places),
        "bytes": sum(t.nbytes for t in [*parameters, *net.buffers()]),
    }
