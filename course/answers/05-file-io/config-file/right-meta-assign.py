# right: freedom c: built on the meta device, then given the loaded tensors
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu")
    with torch.device("meta"):
        net = classes[data["name"]](**data["config"])
    net.load_state_dict(data["state"], assign=True)
    return net.requires_grad_(True).eval()
