# right: cuts the prefix by its length
def reuse_layers(state, net, layers):
    for layer in layers:
        start = f"{layer}."
        block = dict(net.named_modules())[layer].requires_grad_(False)
        block.load_state_dict({k[len(start) :]: state[k] for k in state if k[: len(start)] == start}, strict=True)
