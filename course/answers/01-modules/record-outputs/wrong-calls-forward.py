# wrong: demand 1: net.forward(x) is the same as net(x)
def record_outputs(net, x):
    record, handles = [], []
    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(
                module.register_forward_hook(
                    lambda m, args, output, name=name: record.append((name, output.detach().clone()))
                )
            )
    try:
        net.forward(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
