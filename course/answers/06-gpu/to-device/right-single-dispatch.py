# right: freedom a: one function for each type
from functools import singledispatch


@singledispatch
def to_device(batch, device):
    return batch


@to_device.register
def _(batch: torch.Tensor, device):
    return batch.to(device=device)


@to_device.register
def _(batch: dict, device):
    return dict((key, to_device(value, device)) for key, value in batch.items())


@to_device.register
def _(batch: list, device):
    return [to_device(value, device) for value in batch]


@to_device.register
def _(batch: tuple, device):
    return tuple([to_device(value, device) for value in batch])
