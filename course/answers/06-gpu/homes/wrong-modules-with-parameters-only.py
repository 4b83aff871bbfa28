# wrong: demand 4: buffers only of BatchNorm
def homes(net):
    result = {}
    for name, value in net.named_parameters():
        result.setdefault(value.device, []).append(name)
    for prefix, module in net.named_modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            for name, value in module.named_buffers():
                result.setdefault(value.device, []).append(f"{prefix}.{name}" if prefix else name)
    return result
