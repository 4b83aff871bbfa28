# right: freedom a: by structural pattern matching
def to_device(batch, device):
    match batch:
        case torch.Tensor():
            return batch.to(device)
        case dict():
            return {key: to_device(value, device) for key, value in batch.items()}
        case list():
            return [to_device(value, device) for value in batch]
        case tuple():
            return tuple(to_device(value, device) for value in batch)
        case _:
            return batch
