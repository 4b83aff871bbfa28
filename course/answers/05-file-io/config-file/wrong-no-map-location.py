# wrong: a file from a GPU does not load without one
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path)
    net = classes[data["name"]](**data["config"])
    net.load_state_dict(data["state"])
    return net.eval()
