# right: freedom c: pairs are named tuples; the hook takes keyword arguments too
import collections

Pair = collections.namedtuple("Pair", ["name", "output"])


def record_outputs(net, x):
    pairs = []
    leaves = {name: m for name, m in net.named_modules() if not len([*m.named_children()])}
    handles = []
    try:
        for name, leaf in leaves.items():

            def hook(module, args, kwargs, output, name=name):
                pairs.append(Pair(name, output.detach().clone()))

            handles += [leaf.register_forward_hook(hook, with_kwargs=True)]
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return pairs
