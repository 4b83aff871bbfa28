# wrong: demand 5: the settings of the first group only
def save_checkpoint(path, net, optimizer, generator, step):
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict(),
            "generator": generator.get_state(),
            "random": torch.get_rng_state(),
            "step": step,
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    groups = optimizer.state_dict()["param_groups"]
    groups[0] = content["optimizer"]["param_groups"][0]
    optimizer.load_state_dict({"state": content["optimizer"]["state"], "param_groups": groups})
    generator.set_state(content["generator"])
    torch.set_rng_state(content["random"])
    return content["step"]
