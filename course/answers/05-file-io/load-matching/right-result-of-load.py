# right: uses the missing keys that load_state_dict returns
def load_matching(net, state):
    own = net.state_dict()
    fits = {n: v for n, v in state.items() if n in own and own[n].size() == v.size()}
    missing, _ = net.load_state_dict(fits, strict=False)
    return sorted(fits), sorted(n for n in state if n not in fits), sorted(missing)
