# right: another way to switch the mode, defaults for the rest
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    net.train(False)
    return net
