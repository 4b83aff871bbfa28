# right: freedom c: small functions that call each other
def rebuild(name, config, classes):
    return classes[name](**config)


def save_model(net, path):
    content = dict(name=type(net).__name__, config=net.config, state=net.state_dict())
    torch.save(content, path)


def load_model(path, classes):
    content = torch.load(path, "cpu")
    state = content.pop("state")
    net = rebuild(classes=classes, **content)
    assert isinstance(net, nn.Module)
    net.load_state_dict(state)
    for module in net.modules():
        module.training = False
    return net
