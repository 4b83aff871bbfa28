# wrong: demand 6: assign=True puts new parameter objects into the net
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"), assign=True)
    return net.eval()
