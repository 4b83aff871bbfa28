# right: freedom a: the names without the buffers, from the state dict
def measure(net):
    buffers = dict(net.named_buffers(remove_duplicate=False))
    numbers = sum(p.numel() for p in set(net.parameters()))
    places = sum(v.numel() for k, v in net.state_dict().items() if k not in buffers)
    size = sum(t.nbytes for t in set(net.parameters()) | set(net.buffers()))
    return dict(numbers=numbers, if_untied=places, bytes=size)
