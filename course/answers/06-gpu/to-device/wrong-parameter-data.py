# wrong: demand 5: a parameter itself is moved
def to_device(batch, device):
    if isinstance(batch, nn.Parameter):
        batch.data = batch.data.to(device)
        return batch
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, list):
        return [to_device(value, device) for value in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(value, device) for value in batch)
    return batch
