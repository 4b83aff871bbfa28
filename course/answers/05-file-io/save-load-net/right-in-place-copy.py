# right: freedom a: copies each value in place by name; KeyError for a missing one
def save_net(net, path):
    torch.save(dict(net.state_dict()), path)


def load_net(path, build):
    state = torch.load(path, map_location="cpu")
    net = build()
    with torch.no_grad():
        for name, own in net.state_dict().items():
            if own.shape != state[name].shape:
                raise ValueError(name)
            own.copy_(state[name])
    net.eval()
    return net
