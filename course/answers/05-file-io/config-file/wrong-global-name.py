# wrong: the class is looked up in the program, not in `classes`
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu")
    net = globals()[data["name"]](**data["config"])
    net.load_state_dict(data["state"])
    return net.eval()
