# wrong: demand 9: the states of the generators are kept in a global variable, not in the file
RANDOM = {}


def save_checkpoint(path, net, optimizer, generator, step):
    RANDOM["states"] = torch.get_rng_state(), generator.get_state()
    torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    torch.set_rng_state(RANDOM["states"][0])
    generator.set_state(RANDOM["states"][1])
    return content["step"]
