# wrong: layer 1 also takes layers 10 and 11
def reuse_layers(state, net, layers):
    part = {k: v for k, v in state.items() if any(k.startswith(name) for name in layers)}
    net.load_state_dict(part, strict=False)
    for name, p in net.named_parameters():
        if name in part:
            p.requires_grad_(False)
