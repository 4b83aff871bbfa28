# wrong: demand 5: lists plain tensors too
def homes(net):
    result = {}
    for prefix, module in net.named_modules():
        entries = {**vars(module), **module._parameters, **module._buffers}
        for name, value in entries.items():
            if isinstance(value, torch.Tensor):
                full = f"{prefix}.{name}" if prefix else name
                result.setdefault(value.device, []).append(full)
    return result
