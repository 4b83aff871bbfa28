# wrong: demand 9: values are matched by position, not by name, and a file that is too short is no error
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    values = torch.load(path, map_location="cpu").values()
    for own, value in zip(net.state_dict().values(), values):
        own.copy_(value)
    return net.eval()
