# right: freedom b: a tuple in the file, a ValueError
def save_model(net, path):
    with open(path, "wb") as file:
        torch.save((net.__class__.__name__, copy.deepcopy(net.config), net.state_dict()), file)


def load_model(path, classes):
    name, config, state = torch.load(path, map_location=torch.device("cpu"), weights_only=True)
    if name not in classes:
        raise ValueError(f"unknown class {name!r}, known: {sorted(classes)}")
    net = classes[name](**config)
    net.load_state_dict(state)
    return net.train(False)
