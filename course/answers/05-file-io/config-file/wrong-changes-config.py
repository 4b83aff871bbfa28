# wrong: demand 2: the net's configuration gets one entry more
def save_model(net, path):
    net.config["class"] = type(net).__name__
    torch.save([net.config, net.state_dict()], path)


def load_model(path, classes):
    config, state = torch.load(path, map_location="cpu")
    net = classes[config.pop("class")](**config)
    net.load_state_dict(state)
    return net.eval()
