# right: freedom a: one hook that looks the name up by module, closed by an ExitStack
from contextlib import ExitStack


def record_outputs(net, x):
    names = {module: name for name, module in net.named_modules() if not module._modules}
    record = []

    def hook(module, args, output):
        record.append((names[module], torch.clone(output).detach()))

    with ExitStack() as stack:
        for module in names:
            stack.callback(module.register_forward_hook(hook).remove)
        net(x)
    return record
