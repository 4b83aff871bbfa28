# wrong: copy_ broadcasts smaller shapes in silence
def load_matching(net, state):
    own, loaded = net.state_dict(), []
    with torch.no_grad():
        for name, value in state.items():
            try:
                own[name].copy_(value)
                loaded.append(name)
            except (KeyError, RuntimeError):
                pass
    return sorted(loaded), sorted(set(state) - set(loaded)), sorted(set(own) - set(loaded))
