# wrong: demand 11: lists buffers that the state dict hasn't
def load_matching(net, state):
    own = dict(net.named_parameters(remove_duplicate=False)) | dict(net.named_buffers(remove_duplicate=False))
    fits = {name: value for name, value in state.items() if name in own and value.shape == own[name].shape}
    net.load_state_dict(fits, strict=False)
    return sorted(fits), sorted(state.keys() - fits.keys()), sorted(own.keys() - fits.keys())
