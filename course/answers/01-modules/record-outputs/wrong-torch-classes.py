# wrong: demand 3: only classes from torch.nn are leaves
def record_outputs(net, x):
    record, handles = [], []

    def make_hook(name):
        def hook(module, args, output):
            record.append((name, output.detach().clone()))

        return hook

    try:
        for name, module in net.named_modules():
            if type(module).__module__.startswith("torch.nn") and not list(module.children()):
                handles.append(module.register_forward_hook(make_hook(name)))
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
