# wrong: demand 10: the lines after the call always run
def record_outputs(net, x):
    record, handles = [], []
    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(
                module.register_forward_hook(
                    lambda m, args, output, name=name: record.append((name, output.detach().clone()))
                )
            )
    net(x)
    for handle in handles:
        handle.remove()
    return record
