# wrong: the same number of values is not the same shape
def load_matching(net, state):
    own = net.state_dict()
    loaded = {n: v.reshape(own[n].shape) for n, v in state.items() if n in own and v.numel() == own[n].numel()}
    net.load_state_dict(loaded, strict=False)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
