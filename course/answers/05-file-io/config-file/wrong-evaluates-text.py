# wrong: demand 12: a text of the file is evaluated, so a file can run code again
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": repr(net.config), "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["name"]](**eval(content["config"]))
    net.load_state_dict(content["state"])
    return net.eval()
