# wrong: demand 2: only the first part of the name is compared, so nested layers are skipped
def reuse_layers(state, net, layers):
    own = net.state_dict()
    for name in own:
        if name.split(".")[0] in layers:
            own[name].copy_(state[name])
    for name, parameter in net.named_parameters():
        if name.split(".")[0] in layers:
            parameter.requires_grad = False
