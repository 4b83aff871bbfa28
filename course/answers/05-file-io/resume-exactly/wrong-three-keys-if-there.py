# wrong: demand 4: keeps only step, exp_avg, exp_avg_sq, where they are
def save_checkpoint(path, net, optimizer, generator, step):
    whole = optimizer.state_dict()
    state = {
        index: {key: value for key, value in kept.items() if key in ("step", "exp_avg", "exp_avg_sq")}
        for index, kept in whole["state"].items()
    }
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": {**whole, "state": state},
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
