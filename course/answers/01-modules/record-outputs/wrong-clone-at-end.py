# wrong: demand 8: copies are made only after the call, when a later layer has already written
def record_outputs(net, x):
    record, handles = [], []

    def make_hook(name):
        def hook(module, args, output):
            record.append((name, output))

        return hook

    try:
        for name, module in net.named_modules():
            if not list(module.children()):
                handles.append(module.register_forward_hook(make_hook(name)))
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return [(name, output.detach().clone()) for name, output in record]
