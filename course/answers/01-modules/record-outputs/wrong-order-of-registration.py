# wrong: demand 2: sorted in the order of named_modules, not of the calls
def record_outputs(net, x):
    record, handles = [], []
    names = [name for name, _ in net.named_modules()]

    def make_hook(name):
        def hook(module, args, output):
            record.append((name, output.detach().clone()))

        return hook

    try:
        for name, module in net.named_modules():
            if not list(module.children()):
                handles.append(module.register_forward_hook(make_hook(name)))
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return sorted(record, key=lambda pair: names.index(pair[0]))
