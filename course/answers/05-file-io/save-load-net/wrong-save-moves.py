# wrong: demand 2: the net itself is moved to the CPU
def save_net(net, path):
    net.to("cpu", torch.float32)
    torch.save(net.state_dict(), path)


def load_net(path, build):
    net = build()
    net.load_state_dict(torch.load(path, map_location="cpu"))
    return net.eval()
