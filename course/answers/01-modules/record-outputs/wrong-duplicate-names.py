# wrong: demand 4: named_modules(remove_duplicate=False) puts two hooks on a shared leaf, so each call gives two pairs
def record_outputs(net, x):
    record, handles = [], []

    def make_hook(name):
        def hook(module, args, output):
            record.append((name, output.detach().clone()))

        return hook

    try:
        for name, module in net.named_modules(remove_duplicate=False):
            if not list(module.children()):
                handles.append(module.register_forward_hook(make_hook(name)))
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
