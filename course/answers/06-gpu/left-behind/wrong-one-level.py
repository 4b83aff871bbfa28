# wrong: demand 2: only net and its children
def left_behind(net):
    names = [name for name, value in vars(net).items() if isinstance(value, torch.Tensor)]
    for prefix, child in net.named_children():
        names += [f"{prefix}.{name}" for name, value in vars(child).items() if isinstance(value, torch.Tensor)]
    return names
