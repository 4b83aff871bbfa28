# right: freedom d: another order of the steps, and a helper
def _read(path):
    return torch.load(path, map_location="cpu")


def save_net(net, path):
    state = net.state_dict()
    torch.save(state, path)


def load_net(path, build):
    net = build().eval()
    net.load_state_dict(_read(path))
    return net
