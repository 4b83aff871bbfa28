# right: freedom c: a class of its own
class CannotReset(ValueError):
    pass


def _search(net):
    for name, module in net.named_modules():
        tensors = {**module._parameters, **module._buffers}.values()
        if any(tensor is not None for tensor in tensors):
            if not hasattr(module, "reset_parameters"):
                raise CannotReset(f"module {name!r} owns tensors, but has no reset_parameters")


def to_memory(net):
    """Move `net` from the meta device to the CPU, with values drawn by its modules."""
    _search(net)
    net.to_empty(device="cpu")
    for _, module in net.named_modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return net
