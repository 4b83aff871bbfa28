# wrong: demand 1: the configuration is in a second file
def save_model(net, path):
    torch.save(net.state_dict(), path)
    torch.save([type(net).__name__, net.config], str(path) + ".config")


def load_model(path, classes):
    name, config = torch.load(str(path) + ".config")
    net = classes[name](**config)
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
