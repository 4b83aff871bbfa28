# wrong: demand 11: when the safe way is refused, it loads unsafely
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    try:
        state = torch.load(path, map_location="cpu")
    except Exception:
        state = torch.load(path, map_location="cpu", weights_only=False)
    net = build()
    net.load_state_dict(state)
    return net.eval()
