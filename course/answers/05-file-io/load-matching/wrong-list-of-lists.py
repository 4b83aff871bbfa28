# wrong: demand 9: a list of lists instead of a tuple
def load_matching(net, state):
    own = net.state_dict()
    fitting = {name: value for name, value in state.items() if name in own and own[name].shape == value.shape}
    net.load_state_dict(fitting, strict=False)
    return [sorted(fitting), sorted(state.keys() - fitting.keys()), sorted(own.keys() - fitting.keys())]
