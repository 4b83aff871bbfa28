# wrong: demand 2: the gradients are gone after saving
def save_net(net, path):
    net.zero_grad()
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
