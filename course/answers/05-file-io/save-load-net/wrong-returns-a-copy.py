# wrong: demand 3: another net than build's comes back
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = copy.deepcopy(build())
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
