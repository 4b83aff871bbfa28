# wrong: demand 2: eval, save, train: a net (or one frozen BatchNorm) that was in eval mode is in training mode afterwards
def save_net(net, path):
    net.eval()
    torch.save(net.state_dict(), path)
    net.train()


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
