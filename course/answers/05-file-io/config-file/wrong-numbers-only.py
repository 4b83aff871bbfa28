# wrong: demand 3: only the numbers of the configuration are kept
def save_model(net, path):
    config = {key: value for key, value in net.config.items() if isinstance(value, (int, float))}
    torch.save({"name": type(net).__name__, "config": config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["name"]](**content["config"])
    net.load_state_dict(content["state"])
    return net.eval()
