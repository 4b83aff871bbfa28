# wrong: demand 6: a module's tensors are all put under the device of its first one
def homes(net):
    result = {}
    for prefix, module in net.named_modules():
        tensors = [*module.named_parameters(recurse=False), *module.named_buffers(recurse=False)]
        for name, _ in tensors:
            full = f"{prefix}.{name}" if prefix else name
            result.setdefault(tensors[0][1].device, []).append(full)
    return result
