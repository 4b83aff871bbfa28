# right: freedom c: more general, keeps named tuples and ordered dicts
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        new = copy.copy(batch)
        for key, value in batch.items():
            new[key] = to_device(value, device)
        return new
    if isinstance(batch, tuple):
        items = [to_device(value, device) for value in batch]
        return type(batch)(*items) if hasattr(batch, "_fields") else tuple(items)
    if isinstance(batch, list):
        return [to_device(value, device) for value in batch]
    return batch
