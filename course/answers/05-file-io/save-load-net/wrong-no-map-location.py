# wrong: a file from a GPU does not load without one
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path))
    return net.eval()
