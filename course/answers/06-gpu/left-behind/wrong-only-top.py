# wrong: demand 2: looks at the outermost module only
def left_behind(net):
    return [name for name, value in vars(net).items() if isinstance(value, torch.Tensor)]
