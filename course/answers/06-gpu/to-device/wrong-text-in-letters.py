# wrong: demand 4: takes a string for a list of letters
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, str) and len(batch) > 1 or isinstance(batch, (list, tuple)):
        moved = [to_device(value, device) for value in batch]
        return tuple(moved) if isinstance(batch, tuple) else moved
    return batch
