# wrong: demand 11: the configuration is a pickle in the file, which runs what it likes
import pickle


def save_model(net, path):
    config = torch.frombuffer(bytearray(pickle.dumps(net.config)), dtype=torch.uint8)
    torch.save([type(net).__name__, config, net.state_dict()], path)


def load_model(path, classes):
    name, config, state = torch.load(path, map_location="cpu")
    net = classes[name](**pickle.loads(bytes(config.tolist())))
    net.load_state_dict(state)
    return net.eval()
