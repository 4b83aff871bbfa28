# right: freedom a: first everything by name, then by device
def homes(net):
    tensors = dict(net.named_parameters()) | dict(net.named_buffers())
    devices = {tensor.device for tensor in tensors.values()}
    return {device: [name for name in tensors if tensors[name].device == device] for device in devices}
