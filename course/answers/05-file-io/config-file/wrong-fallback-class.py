# wrong: demand 8: an unknown name falls back to the only class there is
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    kind = classes.get(content["name"])
    if kind is None:
        kind = list(classes.values())[0]
    net = kind(**content["config"])
    net.load_state_dict(content["state"])
    return net.eval()
