# right: freedom d: more plain data in the file, unpacked by a helper
def _content(net):
    return {
        "version": 1,
        "kind": type(net).__name__,
        "arguments": dict(net.config),
        "values": {name: value.cpu() if torch.is_tensor(value) else value for name, value in net.state_dict().items()},
    }


def save_model(net, path):
    torch.save(_content(net), path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    if content["version"] != 1:
        raise ValueError("unknown version")
    net = classes[content["kind"]](**content["arguments"])
    net.load_state_dict(content["values"])
    net.eval()
    return net
