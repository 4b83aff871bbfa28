# wrong: demand 1: sends everything to the lesson's device, whatever the argument
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(DEVICE)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
