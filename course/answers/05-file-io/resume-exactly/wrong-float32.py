# wrong: demand 11: the net's values are written as float32
def save_checkpoint(path, net, optimizer, generator, step):
    state = {name: value.float() if value.is_floating_point() else value for name, value in net.state_dict().items()}
    torch.save(
        {
            "net": state,
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
