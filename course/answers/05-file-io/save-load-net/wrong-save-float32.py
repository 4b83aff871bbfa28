# wrong: demand 1: values are written as float32
def save_net(net, path):
    torch.save({name: value.float() for name, value in net.state_dict().items()}, path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
