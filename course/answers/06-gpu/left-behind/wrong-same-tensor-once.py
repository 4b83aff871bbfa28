# wrong: demand 7: a tensor that two modules hold is named once
def left_behind(net):
    names, seen = [], set()
    for prefix, module in net.named_modules():
        for name, value in vars(module).items():
            if torch.is_tensor(value) and id(value) not in seen:
                seen.add(id(value))
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
