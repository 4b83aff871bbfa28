# wrong: demand 6: only the last part of the module's name
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        for name, value in vars(module).items():
            if torch.is_tensor(value):
                last = prefix.split(".")[-1]
                names.append(f"{last}.{name}" if last else name)
    return names
