# right: an inner function that knows the device
def to_device(batch, device):
    def move(value):
        if isinstance(value, dict):
            return dict(zip(value.keys(), map(move, value.values())))
        if isinstance(value, tuple):
            return tuple(map(move, value))
        if isinstance(value, list):
            return list(map(move, value))
        return value.to(device) if hasattr(value, "to") else value

    return move(batch)
