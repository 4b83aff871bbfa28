# wrong: demand 9: only missing weights and biases raise
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    result = net.load_state_dict(torch.load(path, map_location="cpu"), strict=False)
    missing = [name for name in result.missing_keys if name.endswith(("weight", "bias"))]
    if missing:
        raise KeyError(missing)
    return net.eval()
