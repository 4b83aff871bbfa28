# right: freedom b: writes CPU copies through an open file; loads by a function; train(False)
def save_net(net, path):
    state = {
        name: value.detach().to("cpu", copy=True) if torch.is_tensor(value) else value
        for name, value in net.state_dict().items()
    }
    with open(path, "wb") as file:
        torch.save(state, file)


def load_net(path, build):
    with open(path, "rb") as file:
        state = torch.load(file, map_location=lambda storage, place: storage, weights_only=True)
    net = build()
    net.load_state_dict(state)
    return net.train(False)
