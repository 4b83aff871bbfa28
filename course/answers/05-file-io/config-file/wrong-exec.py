# wrong: demand 12: a line of Python is put together and run
def save_model(net, path):
    torch.save([type(net).__name__, net.config, net.state_dict()], path)


def load_model(path, classes):
    name, config, state = torch.load(path, map_location="cpu")
    names = {"kind": classes[name], "config": config}
    exec("net = kind(**config)", names)
    names["net"].load_state_dict(state)
    return names["net"].eval()
