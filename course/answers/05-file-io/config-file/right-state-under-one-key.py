# right: freedom a: nested lists; lookup with an explicit KeyError after reading
def save_model(net, path):
    torch.save([[type(net).__name__, list(net.config.items())], net.state_dict()], path)


def load_model(path, classes):
    (name, items), state = torch.load(path, map_location=lambda storage, _: storage)
    try:
        build = classes[name]
    except KeyError:
        raise KeyError(f"no class called {name}") from None
    net = build(**dict(items)).eval()
    net.load_state_dict(state)
    return net
