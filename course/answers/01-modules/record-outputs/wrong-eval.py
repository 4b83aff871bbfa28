# wrong: demand 9: puts the net into eval mode: dropout is not recorded as it runs, and the mode is changed
def record_outputs(net, x):
    net.eval()
    record, handles = [], []

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
    return record
