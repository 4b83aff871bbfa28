# wrong: demand 5: the mode is not in the file: dropout stays on
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net
