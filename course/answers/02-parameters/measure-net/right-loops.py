# right: freedom a: walks over the modules, and remembers what it has seen
def measure(net):
    numbers = if_untied = size = 0
    seen = set()
    for name, p in net.named_parameters(remove_duplicate=False):
        if_untied += p.numel()
        if id(p) not in seen:
            seen.add(id(p))
            numbers += p.numel()
            size += p.numel() * p.element_size()
    for buffer in net.buffers():
        size += buffer.numel() * buffer.element_size()
    return {"bytes": size, "numbers": numbers, "if_untied": if_untied}
