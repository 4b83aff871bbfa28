# wrong: demand 8: a file from a GPU can't be loaded without one
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path))
    return net.eval()
