# wrong: demand 1: works for a Sequential of simple layers only
def load_matching(net, state):
    own = net.state_dict()
    loaded = []
    for name, value in state.items():
        if name in own and own[name].shape == value.shape:
            index, last = name.split(".")
            with torch.no_grad():
                getattr(net[int(index)], last).copy_(value)
            loaded.append(name)
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
