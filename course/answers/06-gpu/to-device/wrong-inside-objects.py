# wrong: demand 4: moves the tensors inside other objects
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, list):
        return [to_device(value, device) for value in batch]
    if isinstance(batch, tuple):
        return tuple(to_device(value, device) for value in batch)
    if hasattr(batch, "__dict__") and not isinstance(batch, (type, nn.Module)):
        for name, value in vars(batch).items():
            setattr(batch, name, to_device(value, device))
    return batch
