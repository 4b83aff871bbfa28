# wrong: the random state stays in a variable, which dies with the program and holds only the last
chance = {}


def save_checkpoint(path, net, optimizer, generator, step):
    chance["states"] = torch.get_rng_state(), generator.get_state()
    torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    torch.set_rng_state(chance["states"][0])
    generator.set_state(chance["states"][1])
    return content["step"]
