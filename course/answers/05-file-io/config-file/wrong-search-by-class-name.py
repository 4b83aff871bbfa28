# wrong: demand 7: looks for a class that is called so, instead of the key
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    for kind in classes.values():
        if kind.__name__ == content["name"]:
            net = kind(**content["config"])
            net.load_state_dict(content["state"])
            return net.eval()
    raise KeyError(content["name"])
