# wrong: demand 5: each leaf runs once, so a dict by name holds everything
def record_outputs(net, x):
    record, handles = {}, []
    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(
                module.register_forward_hook(
                    lambda m, args, output, name=name: record.update({name: output.detach().clone()})
                )
            )
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return list(record.items())
