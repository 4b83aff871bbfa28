# wrong: torch.no_grad acts while it lasts, and freezes nothing
def reuse_layers(state, net, layers):
    for name in layers:
        prefix = name + "."
        part = {k.removeprefix(prefix): v for k, v in state.items() if k.startswith(prefix)}
        layer = net.get_submodule(name)
        with torch.no_grad():
            layer.load_state_dict(part)
