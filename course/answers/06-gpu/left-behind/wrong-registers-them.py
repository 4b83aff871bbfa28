# wrong: demand 8: mends the net instead of only looking
def left_behind(net):
    names = []
    for path, module in net.named_modules():
        for name, value in list(vars(module).items()):
            if isinstance(value, torch.Tensor):
                names.append(f"{path}.{name}" if path else name)
                delattr(module, name)
                module.register_buffer(name, value)
    return names
