# wrong: demand 10: hooks go away by themselves when the function returns
def record_outputs(net, x):
    record = []
    for name, module in net.named_modules():
        if not list(module.children()):
            module.register_forward_hook(
                lambda m, args, output, name=name: record.append((name, output.detach().clone()))
            )
    net(x)
    return record
