# wrong: demand 3: asks for the exact type, so a named tuple stays behind
def to_device(batch, device):
    if torch.is_tensor(batch):
        return batch.to(device=device, non_blocking=True)
    if type(batch) is dict:
        moved = {}
        for key in batch:
            moved[key] = to_device(batch[key], device)
        return moved
    if type(batch) in (list, tuple):
        moved = []
        for value in batch:
            moved.append(to_device(value, device))
        return tuple(moved) if type(batch) is tuple else moved
    return batch
