# wrong: demand 5: entries that received nothing are set to zero
def load_matching(net, state):
    own = net.state_dict()
    fitting = {name: value for name, value in state.items() if name in own and own[name].shape == value.shape}
    untouched = sorted(own.keys() - fitting.keys())
    net.load_state_dict({name: fitting.get(name, torch.zeros_like(value)) for name, value in own.items()})
    return sorted(fitting), sorted(state.keys() - fitting.keys()), untouched
