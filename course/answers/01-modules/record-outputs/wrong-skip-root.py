# wrong: demand 4: the root is skipped, so a net that is a leaf gives an empty list
def record_outputs(net, x):
    record, handles = [], []

    def make_hook(name):
        def hook(module, args, output):
            record.append((name, output.detach().clone()))

        return hook

    try:
        for name, module in net.named_modules():
            if name and not list(module.children()):
                handles.append(module.register_forward_hook(make_hook(name)))
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
