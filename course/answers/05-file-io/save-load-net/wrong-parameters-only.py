# wrong: demand 4: buffers are not loaded
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    state = torch.load(path, map_location="cpu")
    net = build()
    with torch.no_grad():
        for name, parameter in net.named_parameters():
            parameter.copy_(state[name])
    for name, _ in net.named_buffers():
        if name in net.state_dict() and name not in state:
            raise KeyError(name)
    return net.eval()
