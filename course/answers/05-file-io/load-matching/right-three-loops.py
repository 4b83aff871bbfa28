# right: freedom a: loops, and a strict load of a merged dictionary
def load_matching(net, state):
    merged = net.state_dict()
    loaded, unused, untouched = [], [], []
    for name in merged:
        if name in state and tuple(state[name].size()) == tuple(merged[name].size()):
            loaded.append(name)
        else:
            untouched.append(name)
    for name in state:
        if name not in loaded:
            unused.append(name)
    merged = {**merged, **{name: state[name] for name in loaded}}
    net.load_state_dict(merged)
    for names in (loaded, unused, untouched):
        names.sort()
    return loaded, unused, untouched
