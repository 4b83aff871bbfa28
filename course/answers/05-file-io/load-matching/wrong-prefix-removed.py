# wrong: demand 3: "module.0.weight" is loaded as "0.weight"
def load_matching(net, state):
    own = net.state_dict()
    fitting, used = {}, set()
    for name, value in state.items():
        short = name.removeprefix("module.")
        if short in own and own[short].shape == value.shape:
            fitting[short] = value
            used.add(name)
    net.load_state_dict(fitting, strict=False)
    return sorted(fitting), sorted(state.keys() - used), sorted(own.keys() - fitting.keys())
