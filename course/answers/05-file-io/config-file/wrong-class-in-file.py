# wrong: demand 1: the file holds the class itself
def save_model(net, path):
    torch.save({"class": type(net), "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    with torch.serialization.safe_globals(list(classes.values())):
        content = torch.load(path, map_location="cpu")
    net = classes[content["class"].__name__](**content["config"])
    net.load_state_dict(content["state"])
    return net.eval()
