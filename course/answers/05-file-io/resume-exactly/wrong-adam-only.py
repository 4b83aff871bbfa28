# wrong: demand 4: only what Adam keeps is saved, by name
def save_checkpoint(path, net, optimizer, generator, step):
    state = {}
    for index, kept in optimizer.state_dict()["state"].items():
        state[index] = {key: kept[key] for key in ("step", "exp_avg", "exp_avg_sq")}
    torch.save(
        {
            "net": net.state_dict(),
            "state": state,
            "groups": optimizer.state_dict()["param_groups"],
            "step": step,
            "global": torch.get_rng_state(),
            "generator": generator.get_state(),
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict({"state": content["state"], "param_groups": content["groups"]})
    torch.set_rng_state(content["global"])
    generator.set_state(content["generator"])
    return content["step"]
