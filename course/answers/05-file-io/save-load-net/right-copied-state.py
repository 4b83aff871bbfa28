# right: the state is copied to a plain dictionary of CPU tensors first
def save_net(net, path):
    with open(path, "wb") as file:
        torch.save({name: value.detach().cpu() for name, value in net.state_dict().items()}, file)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
