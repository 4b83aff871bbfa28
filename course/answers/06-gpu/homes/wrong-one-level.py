# wrong: demand 4: only the children's own tensors
def homes(net):
    result = {}
    for prefix, child in net.named_children():
        for name, value in [*child.named_parameters(recurse=False), *child.named_buffers(recurse=False)]:
            result.setdefault(value.device, []).append(f"{prefix}.{name}")
    return result
