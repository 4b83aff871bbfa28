# wrong: the random state is in a file of its own
def save_checkpoint(path, net, optimizer, generator, step):
    torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, path)
    torch.save([torch.get_rng_state(), generator.get_state()], path.with_suffix(".random"))


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    chance, batches = torch.load(path.with_suffix(".random"))
    torch.set_rng_state(chance)
    generator.set_state(batches)
    return content["step"]
