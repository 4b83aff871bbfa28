# wrong: demand 6: names without the path of their module
def left_behind(net):
    return [name for module in net.modules() for name, value in vars(module).items() if isinstance(value, torch.Tensor)]
