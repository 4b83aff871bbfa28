# wrong: demand 5: tensors inside lists and dicts are named too
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        start = prefix + "." if prefix else ""
        for name, value in vars(module).items():
            if torch.is_tensor(value):
                names.append(start + name)
            elif isinstance(value, (list, tuple)):
                names += [f"{start}{name}.{i}" for i, one in enumerate(value) if torch.is_tensor(one)]
    return names
