# wrong: demand 1: only tensors on the CPU are moved
def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device) if batch.device.type == "cpu" else batch
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)([to_device(value, device) for value in batch])
    return batch
