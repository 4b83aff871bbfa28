# wrong: demand 5: modules inside modules stay in training mode
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    net.training = False
    for child in net.children():
        child.training = False
    return net
