# wrong: demand 8: strict=False does not forgive other shapes
def load_matching(net, state):
    own = net.state_dict()
    result = net.load_state_dict(state, strict=False)
    loaded = set(own) - set(result.missing_keys)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
