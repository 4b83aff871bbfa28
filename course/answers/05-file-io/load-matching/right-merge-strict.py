# right: merges the fitting values into the net's own state, and loads it strictly
def load_matching(net, state):
    own = net.state_dict()
    loaded = [n for n in own if n in state and tuple(own[n].shape) == tuple(state[n].shape)]
    merged = {n: state[n] if n in loaded else own[n] for n in own}
    net.load_state_dict(merged)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
