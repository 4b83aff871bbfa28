# right: all in one nested dictionary, restored in a loop
def save_checkpoint(path, net, optimizer, generator, step):
    states = {"net": net.state_dict(), "optimizer": optimizer.state_dict()}
    chance = [torch.get_rng_state(), generator.get_state()]
    torch.save({"states": states, "chance": chance, "progress": {"step": step}}, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    for name, target in {"net": net, "optimizer": optimizer}.items():
        target.load_state_dict(content["states"][name])
    for state, target in zip(content["chance"], [torch.default_generator, generator]):
        target.set_state(state)
    return content["progress"]["step"]
