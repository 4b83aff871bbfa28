# wrong: demand 6: the rebuilt net is in training mode
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu")
    net = classes[data["name"]](**data["config"])
    net.load_state_dict(data["state"])
    return net
