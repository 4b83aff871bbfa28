# wrong: demand 5: lists numbers and text too
def left_behind(net):
    names = []
    for path, module in net.named_modules():
        for name, value in vars(module).items():
            if not name.startswith("_") and name != "training":
                names.append(f"{path}.{name}" if path else name)
    return names
