# wrong: build is never called: the values go into a net of the notebook
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
