# wrong: demand 1: an existing file is kept, so the second checkpoint is not written
def save_checkpoint(path, net, optimizer, generator, step):
    if os.path.exists(path):
        return
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict(),
            "step": step,
            "global": torch.get_rng_state(),
            "generator": generator.get_state(),
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    torch.set_rng_state(content["global"])
    generator.set_state(content["generator"])
    return content["step"]
