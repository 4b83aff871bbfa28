# wrong: demand 2: leaves run in the order of registration, so no hook is needed
def record_outputs(net, x):
    record = []
    for name, module in net.named_modules():
        if not list(module.children()):
            x = module(x)
            record.append((name, x.detach().clone()))
    return record
