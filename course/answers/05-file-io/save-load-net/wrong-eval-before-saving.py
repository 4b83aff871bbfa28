# wrong: eval() before saving changes the saved net, and is not in the file
def save_net(net, path):
    net.eval()
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net
