# right: a tuple, in another order
def save_checkpoint(path, net, optimizer, generator, step):
    states = [thing.state_dict() for thing in (net, optimizer)]
    torch.save((step, *states, torch.random.get_rng_state(), generator.get_state()), path)


def load_checkpoint(path, net, optimizer, generator):
    step, net_state, optimizer_state, chance, batches = torch.load(path, map_location="cpu")
    generator.set_state(batches)
    torch.random.set_rng_state(chance)
    optimizer.load_state_dict(optimizer_state)
    net.load_state_dict(net_state)
    return step
