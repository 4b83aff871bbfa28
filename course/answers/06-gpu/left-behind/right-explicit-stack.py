# right: freedom b: walks by itself, each module once
def left_behind(net):
    names, waiting, seen = [], [("", net)], set()
    while waiting:
        prefix, module = waiting.pop()
        if id(module) in seen:
            continue
        seen.add(id(module))
        names += [prefix + name for name, value in vars(module).items() if torch.is_tensor(value)]
        waiting += [(f"{prefix}{name}.", child) for name, child in reversed(list(module.named_children()))]
    return names
