# wrong: demand 2: stops one level below the net
def left_behind(net):
    names = [name for name, value in vars(net).items() if isinstance(value, torch.Tensor)]
    for path, module in net.named_children():
        names += [f"{path}.{name}" for name, value in vars(module).items() if isinstance(value, torch.Tensor)]
    return names
