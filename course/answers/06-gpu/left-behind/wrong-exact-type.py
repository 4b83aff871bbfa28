# wrong: demand 3: a subclass of torch.Tensor isn't found
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        for name, value in vars(module).items():
            if type(value) is torch.Tensor:
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
