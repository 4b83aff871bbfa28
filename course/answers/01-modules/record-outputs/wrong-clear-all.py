# wrong: demand 11: clears all forward hooks of every leaf
def record_outputs(net, x):
    record = []
    leaves = [(name, m) for name, m in net.named_modules() if not list(m.children())]
    for name, module in leaves:
        module.register_forward_hook(lambda m, args, output, name=name: record.append((name, output.detach().clone())))
    try:
        net(x)
    finally:
        for _, module in leaves:
            module._forward_hooks.clear()
    return record
