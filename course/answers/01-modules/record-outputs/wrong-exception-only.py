# wrong: demand 10: cleans up after every Exception, but not after the ■ button
def record_outputs(net, x):
    record, handles = [], []

    def clean():
        for handle in handles:
            handle.remove()

    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(
                module.register_forward_hook(
                    lambda m, args, output, name=name: record.append((name, output.detach().clone()))
                )
            )
    try:
        net(x)
    except Exception:
        clean()
        raise
    clean()
    return record
