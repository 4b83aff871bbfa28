# wrong: strict=False hides a missing value
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu")
    net = classes[data["name"]](**data["config"])
    net.load_state_dict(data["state"], strict=False)
    return net.eval()
