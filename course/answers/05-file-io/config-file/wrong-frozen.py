# wrong: demand 13: the rebuilt net is frozen
def save_model(net, path):
    torch.save({"class": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["class"]](**content["config"])
    net.load_state_dict(content["state"])
    return net.eval().requires_grad_(False)
