# wrong: demand 4: makes tensors of numbers too
def to_device(batch, device):
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    if batch is None or isinstance(batch, (str, bool)):
        return batch
    return torch.as_tensor(batch).to(device)
