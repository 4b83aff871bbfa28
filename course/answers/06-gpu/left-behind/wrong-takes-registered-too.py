# wrong: demand 4: lists all tensors, registered ones too
def left_behind(net):
    names = []
    for path, module in net.named_modules():
        for name in [*vars(module), *module._parameters, *module._buffers]:
            if isinstance(getattr(module, name), torch.Tensor):
                names.append(f"{path}.{name}" if path else name)
    return names
