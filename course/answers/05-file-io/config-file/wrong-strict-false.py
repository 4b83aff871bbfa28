# wrong: demand 9: loads with strict=False, so a lacking value passes
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["name"]](**content["config"])
    net.load_state_dict(content["state"], strict=False)
    return net.eval()
