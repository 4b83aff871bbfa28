# right: freedom a: devices first, then the names of each
def homes(net):
    everything = dict(net.named_parameters()) | dict(net.named_buffers())
    devices = {value.device for value in everything.values()}
    return {device: [name for name, value in everything.items() if value.device == device] for device in devices}
