# right: builds a net more than needed: the random numbers drawn differ
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    build()
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
