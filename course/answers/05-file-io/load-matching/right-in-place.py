# right: freedom a: copies into the tensors of the state dict, which share memory with the net; sets
def load_matching(net, state):
    own = net.state_dict()
    loaded = {name for name in own.keys() & state.keys() if own[name].shape == state[name].shape}
    with torch.no_grad():
        for name in loaded:
            own[name].copy_(state[name])
    return sorted(loaded), sorted(set(state) - loaded), sorted(set(own) - loaded)
