# wrong: demand 4: a lambda remembers the value that name had when it was made
def record_outputs(net, x):
    record, handles = [], []
    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(
                module.register_forward_hook(lambda m, args, output: record.append((name, output.detach().clone())))
            )
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
