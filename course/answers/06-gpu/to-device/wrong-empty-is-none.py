# wrong: demand 2: an empty container becomes None
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, (dict, list, tuple)):
        if len(batch) == 0:
            return None
        if isinstance(batch, dict):
            return {key: to_device(value, device) for key, value in batch.items()}
        return type(batch)([to_device(value, device) for value in batch])
    return batch
