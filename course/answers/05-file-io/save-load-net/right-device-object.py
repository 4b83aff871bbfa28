# right: freedom c: device object; state read first
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    state = torch.load(path, map_location=torch.device("cpu"))
    net = build().eval()
    net.load_state_dict(state, strict=True)
    return net
