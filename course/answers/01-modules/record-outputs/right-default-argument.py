# right: freedom a: a default argument binds the name
def record_outputs(net, x):
    record, handles = [], []
    for name, module in net.named_modules():
        if len(list(module.children())) == 0:

            def hook(module, args, output, name=name):
                record.append((name, output.detach().clone()))

            handles.append(module.register_forward_hook(hook))
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
