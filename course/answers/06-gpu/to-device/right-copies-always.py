# right: freedom b: also copies a tensor that is there already
def to_device(batch, device):
    def move(thing):
        if isinstance(thing, torch.Tensor):
            return thing.to(device, copy=True)
        if isinstance(thing, dict):
            return dict(zip(thing.keys(), map(move, thing.values())))
        if isinstance(thing, tuple):
            return tuple(map(move, thing))
        if isinstance(thing, list):
            return list(map(move, thing))
        return thing

    return move(batch)
