# wrong: demand 5: lists are changed in place
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple):
        return tuple(to_device(value, device) for value in batch)
    if isinstance(batch, list):
        for i, value in enumerate(batch):
            batch[i] = to_device(value, device)
    return batch
