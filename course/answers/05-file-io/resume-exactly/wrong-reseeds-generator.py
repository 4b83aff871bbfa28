# wrong: demand 2: saving gives the batch generator a new seed
def save_checkpoint(path, net, optimizer, generator, step):
    seed = 1000 + step
    generator.manual_seed(seed)
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict(),
            "step": step,
            "global": torch.get_rng_state(),
            "seed": seed,
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    generator.manual_seed(content["seed"])
    torch.set_rng_state(content["global"])
    return content["step"]
