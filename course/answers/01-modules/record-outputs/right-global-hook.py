# right: freedom b: one global forward hook, names looked up by identity
def record_outputs(net, x):
    names = {id(m): name for name, m in net.named_modules() if len(list(m.children())) == 0}
    record = []

    def note(module, args, output):
        if id(module) in names:
            record.append((names[id(module)], output.clone().detach()))

    handle = nn.modules.module.register_module_forward_hook(note)
    try:
        net(x)
    finally:
        handle.remove()
    return record
