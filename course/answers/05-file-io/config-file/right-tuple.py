# right: a tuple instead of a dictionary
def save_model(net, path):
    torch.save((net.__class__.__name__, net.config, net.state_dict()), path)


def load_model(path, classes):
    name, config, state = torch.load(path, map_location="cpu")
    if name not in classes:
        raise KeyError(name)
    net = classes[name](**config)
    net.load_state_dict(state)
    net.eval()
    return net
