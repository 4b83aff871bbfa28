# wrong: demand 10: a name with another shape is not reported
def load_matching(net, state):
    own = net.state_dict()
    loaded = {n: v for n, v in state.items() if n in own and v.shape == own[n].shape}
    net.load_state_dict(loaded, strict=False)
    return sorted(loaded), sorted(set(state) - set(own)), sorted(set(own) - set(state))
