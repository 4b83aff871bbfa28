# wrong: demand 5: the net is rebuilt with new random values
def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": net.config, "state": net.state_dict()}, path)


def load_model(path, classes):
    data = torch.load(path, map_location="cpu")
    return classes[data["name"]](**data["config"]).eval()
