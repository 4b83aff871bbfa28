# wrong: demand 3: config stands among the tensors, under its own names
def save_model(net, path):
    torch.save(
        {"__class__": type(net).__name__, "__config__": list(net.config), **net.state_dict(), **net.config}, path
    )


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    name = content.pop("__class__")
    config = {key: content.pop(key) for key in content.pop("__config__")}
    net = classes[name](**config)
    net.load_state_dict(content)
    return net.eval()
