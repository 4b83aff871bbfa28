# wrong: demand 4: the file is read, but nothing is put into the net
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    torch.load(path, map_location="cpu")
    return net.eval()
