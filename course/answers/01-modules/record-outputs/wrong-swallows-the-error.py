# wrong: demand 12: an error in the net is no reason to raise one
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
        net(x)
    except Exception:
        pass
    for handle in handles:
        handle.remove()
    return record
