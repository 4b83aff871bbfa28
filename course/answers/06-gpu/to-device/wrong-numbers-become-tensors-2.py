# wrong: demand 4: numbers become tensors
def to_device(batch, device):
    if isinstance(batch, (int, float)):
        batch = torch.tensor(batch)
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)([to_device(value, device) for value in batch])
    return batch
