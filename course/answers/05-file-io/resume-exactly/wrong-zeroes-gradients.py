# wrong: demand 2: saving clears the gradients
def save_checkpoint(path, net, optimizer, generator, step):
    optimizer.zero_grad()
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
