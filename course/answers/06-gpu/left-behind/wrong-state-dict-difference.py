# wrong: demand 4: takes non-persistent buffers for forgotten tensors
def left_behind(net):
    names = []
    for path, module in net.named_modules():
        for name in [*vars(module), *module._buffers]:
            full = f"{path}.{name}" if path else name
            if isinstance(getattr(module, name), torch.Tensor) and full not in net.state_dict():
                names.append(full)
    return names
