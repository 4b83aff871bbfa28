# wrong: demand 4: the values are given by position
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["name"]](*content["config"].values())
    net.load_state_dict(content["state"])
    return net.eval()
