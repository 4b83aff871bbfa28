# wrong: demand 3: builds a second net
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    state = torch.load(path, map_location="cpu")
    build().load_state_dict(state)
    net = build()
    net.load_state_dict(state)
    return net.eval()
