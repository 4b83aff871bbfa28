# wrong: demand 9: switches gradients on
def record_outputs(net, x):
    record = []
    handles = []

    def make_hook(name):
        def hook(module, args, output):
            record.append((name, output.detach().clone()))

        return hook

    try:
        for name, module in net.named_modules():
            if not list(module.children()):
                handles.append(module.register_forward_hook(make_hook(name)))
        with torch.enable_grad():
            net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
