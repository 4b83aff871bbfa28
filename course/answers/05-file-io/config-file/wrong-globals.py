# wrong: demand 8: a class that isn't in classes is taken from the global names
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    known = {**globals(), **classes}
    net = known[content["name"]](**content["config"])
    net.load_state_dict(content["state"])
    return net.eval()
