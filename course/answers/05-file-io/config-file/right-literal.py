# right: freedom a: the configuration as a text of literals, which ast.literal_eval reads without running it
import ast


def save_model(net, path):
    torch.save([type(net).__name__, repr(net.config), net.state_dict()], path)


def load_model(path, classes):
    name, config, state = torch.load(path, map_location="cpu")
    net = classes[name](**ast.literal_eval(config))
    net.load_state_dict(state)
    return net.eval()
