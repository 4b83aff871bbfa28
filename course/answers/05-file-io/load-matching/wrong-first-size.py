# wrong: demand 8: only the first size is compared, so load_state_dict raises
def load_matching(net, state):
    own = net.state_dict()
    fitting = {name: value for name, value in state.items() if name in own and own[name].shape[:1] == value.shape[:1]}
    net.load_state_dict(fitting, strict=False)
    return sorted(fitting), sorted(state.keys() - fitting.keys()), sorted(own.keys() - fitting.keys())
