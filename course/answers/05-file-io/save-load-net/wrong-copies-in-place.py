# wrong: demand 10: copy_ repeats a smaller tensor in silence
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    state, net = torch.load(path, map_location="cpu"), build()
    with torch.no_grad():
        for name, own in net.state_dict().items():
            own.copy_(state[name])
    return net.eval()
