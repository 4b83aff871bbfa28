# wrong: demand 6: the net's own tensors get a dot in front
def left_behind(net):
    return [
        f"{path}.{name}"
        for path, module in net.named_modules()
        for name, value in vars(module).items()
        if isinstance(value, torch.Tensor)
    ]
