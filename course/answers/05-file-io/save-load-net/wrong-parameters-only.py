# wrong: named_parameters has no buffers, and strict=False hides it
def save_net(net, path):
    torch.save(dict(net.named_parameters()), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"), strict=False)
    return net.eval()
