# wrong: demand 2: saving puts the net into eval mode
def save_model(net, path):
    net.eval()
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["name"]](**content["config"])
    net.load_state_dict(content["state"])
    return net.eval()
