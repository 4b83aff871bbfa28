# wrong: demand 3: containers are recorded like leaves
def record_outputs(net, x):
    record, handles = [], []
    for name, module in net.named_modules():
        handles.append(
            module.register_forward_hook(
                lambda m, args, output, name=name: record.append((name, output.detach().clone()))
            )
        )
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return record
