# right: freedom a: walks through parameters and buffers, without load_state_dict
def load_matching(net, state):
    names = net.state_dict().keys()
    tensors = {}
    for pair in list(net.named_parameters(remove_duplicate=False)) + list(net.named_buffers(remove_duplicate=False)):
        if pair[0] in names:
            tensors[pair[0]] = pair[1]

    def fits(name):
        return name in tensors and name in state and tensors[name].shape == state[name].shape

    with torch.no_grad():
        for name in filter(fits, state):
            tensors[name].copy_(state[name])
    return (
        sorted(filter(fits, state)),
        sorted(n for n in state if not fits(n)),
        sorted(n for n in tensors if not fits(n)),
    )
