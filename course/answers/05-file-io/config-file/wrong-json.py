# wrong: demand 3: json turns tuples into lists
import json


def save_model(net, path):
    torch.save({"name": type(net).__name__, "config": json.dumps(net.config), "state": net.state_dict()}, path)


def load_model(path, classes):
    content = torch.load(path, map_location="cpu")
    net = classes[content["name"]](**json.loads(content["config"]))
    net.load_state_dict(content["state"])
    return net.eval()
