# right: copies each value in place, under no_grad
def load_matching(net, state):
    own = net.state_dict()
    loaded = []
    with torch.no_grad():
        for name in state:
            if name in own and own[name].shape == state[name].shape:
                own[name].copy_(state[name])
                loaded.append(name)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
