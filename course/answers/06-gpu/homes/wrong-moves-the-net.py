# wrong: demand 8: moves the model home before it looks
def homes(net):
    found = {}
    before = {name: t.device for name, t in [*net.named_parameters(), *net.named_buffers()]}
    net.cpu()
    for name, device in before.items():
        found.setdefault(device, []).append(name)
    return found
