# wrong: demand 5: the optimizer's settings come from the new optimizer
def save_checkpoint(path, net, optimizer, generator, step):
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict()["state"],
            "step": step,
            "global": torch.get_rng_state(),
            "generator": generator.get_state(),
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    settings = optimizer.state_dict()["param_groups"]
    optimizer.load_state_dict({"state": content["optimizer"], "param_groups": settings})
    torch.set_rng_state(content["global"])
    generator.set_state(content["generator"])
    return content["step"]
