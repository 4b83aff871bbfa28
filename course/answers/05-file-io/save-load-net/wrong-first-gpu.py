# wrong: demand 8: only the first GPU is thought of
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location={"cuda:0": "cpu"}))
    return net.eval()
