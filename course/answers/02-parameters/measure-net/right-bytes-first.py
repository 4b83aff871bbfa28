# right: freedom b: the keys in another order
def measure(net):
    found = {"bytes": 0}
    for tensor in [*net.parameters(), *net.buffers()]:
        found["bytes"] += tensor.nbytes
    found["if_untied"] = sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False))
    found["numbers"] = sum(p.numel() for p in net.parameters())
    return found
