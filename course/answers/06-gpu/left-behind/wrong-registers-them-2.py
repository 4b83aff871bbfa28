# wrong: demand 8: turns what it finds into buffers
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        for name, value in list(vars(module).items()):
            if torch.is_tensor(value):
                delattr(module, name)
                module.register_buffer(name, value)
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
