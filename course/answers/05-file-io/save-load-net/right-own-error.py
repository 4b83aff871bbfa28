# right: freedom e: a KeyError of its own for missing names; unexpected names are forgiven
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    state = torch.load(path, map_location=torch.device("cpu"))
    lacking = sorted(net.state_dict().keys() - state.keys())
    if lacking:
        raise KeyError(f"the file lacks {lacking}")
    net.load_state_dict({name: state[name] for name in net.state_dict()})
    for module in net.modules():
        module.eval()
    return net
