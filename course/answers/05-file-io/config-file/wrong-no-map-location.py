# wrong: demand 10: a file from a GPU can't be loaded without one
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path)
    net = classes[content["name"]](**content["config"])
    net.load_state_dict(content["state"])
    return net.eval()
