# wrong: demand 8: detach makes a copy
def record_outputs(net, x):
    record, handles = [], []
    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(
                module.register_forward_hook(lambda m, args, output, name=name: record.append((name, output.detach())))
            )
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
