# right: freedom a: own removal of duplicates by id
def measure(net):
    names = dict(net.named_parameters(remove_duplicate=False))
    parameters = {id(p): p for p in names.values()}
    buffers = {id(b): b for _, b in net.named_buffers(remove_duplicate=False)}
    everything = {**parameters, **buffers}
    return {
        "numbers": sum(p.numel() for p in parameters.values()),
        "if_untied": sum(p.numel() for p in names.values()),
        "bytes": sum(t.nbytes for t in everything.values()),
    }
