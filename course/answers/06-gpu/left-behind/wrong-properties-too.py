# wrong: demand 5: properties that compute a tensor are listed (and run)
def left_behind(net):
    names = []
    for prefix, module in net.named_modules():
        registered = {**module._parameters, **module._buffers}
        for name in dir(module):
            if name not in registered and torch.is_tensor(getattr(module, name, None)):
                names.append(f"{prefix}.{name}" if prefix else name)
    return names
