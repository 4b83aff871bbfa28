# wrong: demand 9: the error is caught and printed, and a half loaded net comes back
def save_net(net, path):
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    try:
        net.load_state_dict(torch.load(path, map_location="cpu"))
    except RuntimeError as error:
        print("could not load:", error)
    return net.eval()
