# wrong: demand 3: names that begin with _ are skipped
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        for name, value in vars(module).items():
            if not name.startswith("_") and isinstance(value, torch.Tensor):
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
