# wrong: demand 1: two levels only
def to_device(batch, device):
    def one(value):
        return value.to(device) if torch.is_tensor(value) else value

    def inner(value):
        if isinstance(value, dict):
            return {key: one(v) for key, v in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)([one(v) for v in value])
        return one(value)

    if isinstance(batch, dict):
        return {key: inner(value) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)([inner(value) for value in batch])
    return one(batch)
