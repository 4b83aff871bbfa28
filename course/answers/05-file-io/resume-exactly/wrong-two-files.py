# wrong: demand 1: the random states are in a second file
def save_checkpoint(path, net, optimizer, generator, step):
    torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, path)
    torch.save([torch.get_rng_state(), generator.get_state()], str(path) + ".random")


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    first, second = torch.load(str(path) + ".random", map_location="cpu")
    torch.set_rng_state(first)
    generator.set_state(second)
    return content["step"]
