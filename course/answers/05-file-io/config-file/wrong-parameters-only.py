# wrong: buffers are not among the parameters
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": dict(net.named_parameters())}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu")
    net = classes[data["name"]](**data["config"])
    net.load_state_dict(data["state"], strict=False)
    return net.eval()
