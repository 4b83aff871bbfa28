# right: freedom c: a tuple in the file; the global generator as the object torch.default_generator
def save_checkpoint(path, net, optimizer, generator, step):
    states = [thing.get_state() for thing in (torch.default_generator, generator)]
    torch.save((step, states, net.state_dict(), optimizer.state_dict()), path)


def load_checkpoint(path, net, optimizer, generator):
    step, states, net_state, optimizer_state = torch.load(path, map_location="cpu")
    net.load_state_dict(net_state)
    optimizer.load_state_dict(optimizer_state)
    for thing, state in zip((torch.default_generator, generator), states):
        thing.set_state(state)
    return step
