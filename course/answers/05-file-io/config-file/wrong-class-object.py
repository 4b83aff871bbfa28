# wrong: a class is not plain data
def save_model(net, path):
    torch.save({"name": type(net), "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu", weights_only=False)
    net = data["name"](**data["config"])
    net.load_state_dict(data["state"])
    return net.eval()
