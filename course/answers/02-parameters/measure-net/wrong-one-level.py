# wrong: demand 2: looks one level deep only
def measure(net):
    places = [net, *[child for child in net._modules.values()]]
    all_parameters = [p for m in places for p in m._parameters.values() if p is not None]
    once = list({id(p): p for p in all_parameters}.values())
    return {
        "numbers": sum(p.numel() for p in once),
        "if_untied": sum(p.numel() for p in all_parameters),
        "bytes": sum(t.nbytes for t in [*once, *net.buffers()]),
    }
