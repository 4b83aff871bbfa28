# wrong: load_state_dict does not return the net
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    return build().eval().load_state_dict(torch.load(path, map_location="cpu"))
