# wrong: demand 5: buffers are not saved
def save_model(net, path):
    state = {name: parameter.detach() for name, parameter in net.named_parameters()}
    torch.save({"name": type(net).__name__, "config": net.config, "state": state}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["name"]](**content["config"])
    net.load_state_dict(content["state"], strict=False)
    return net.eval()
