# wrong: demand 2: layer names are taken as numbers
def reuse_layers(state, net, layers):
    for layer in layers:
        module = net[int(layer)]
        part = {name: state[f"{layer}.{name}"] for name in module.state_dict()}
        module.load_state_dict(part)
        module.requires_grad_(False)
