# wrong: demand 3: tensors that require a gradient are taken for parameters
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        for name, value in vars(module).items():
            if torch.is_tensor(value) and not value.requires_grad:
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
