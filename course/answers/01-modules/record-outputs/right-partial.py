# right: freedom a: functools.partial binds the name, no_grad around the copy
from functools import partial


def record_outputs(net, x):
    record = []

    def keep(name, module, args, output):
        with torch.no_grad():
            record.append((name, output.clone()))

    leaves = [(name, m) for name, m in net.named_modules() if next(m.children(), None) is None]
    handles = [m.register_forward_hook(partial(keep, name)) for name, m in leaves]
    try:
        net(x)
        return record
    finally:
        [handle.remove() for handle in handles]
