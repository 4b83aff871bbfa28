# wrong: demand 11: all hooks on the net are ours to remove
def record_outputs(net, x):
    record = []
    for name, module in net.named_modules():
        if not list(module.children()):
            module.register_forward_hook(
                lambda m, args, output, name=name: record.append((name, output.detach().clone()))
            )
    try:
        net(x)
    finally:
        for module in net.modules():
            module._forward_hooks.clear()
    return record
