# right: the configuration is text in the file
import json


def save_model(net, path):
    content = dict(net.state_dict())
    torch.save([json.dumps([type(net).__name__, net.config]), content], path)


def load_model(path, classes):
    header, state = torch.load(path, map_location="cpu", weights_only=True)
    name, config = json.loads(header)
    net = classes[name](**config)
    net.load_state_dict(state)
    return net.train(False)
