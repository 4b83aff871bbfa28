# right: freedom b: saves and restores the mode of each module as well
def save_checkpoint(path, net, optimizer, generator, step):
    modes = {name: module.training for name, module in net.named_modules()}
    torch.save(
        {
            "net": net.state_dict(),
            "modes": modes,
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
    for name, module in net.named_modules():
        module.training = content["modes"][name]
    optimizer.load_state_dict(content["optimizer"])
    torch.set_rng_state(content["global"])
    generator.set_state(content["generator"])
    return content["step"]
