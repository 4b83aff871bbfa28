# wrong: an unknown name falls back to another class
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu")
    net = classes.get(data["name"], list(classes.values())[0])(**data["config"])
    net.load_state_dict(data["state"])
    return net.eval()
