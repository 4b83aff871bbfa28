# right: every default is spelled out
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    state = torch.load(path, map_location="cpu", weights_only=True)
    result = build()
    result.load_state_dict(state, strict=True, assign=False)
    return result.eval()
