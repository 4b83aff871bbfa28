# wrong: demand 4: a value that only broadcasts is loaded
def load_matching(net, state):
    own = net.state_dict()
    loaded = []
    for name, value in state.items():
        if name in own:
            try:
                own[name].copy_(value)
                loaded.append(name)
            except RuntimeError:
                pass
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
