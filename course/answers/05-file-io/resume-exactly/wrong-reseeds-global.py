# wrong: demand 2: saving sets the global generator to a seed, and the file holds only this seed
def save_checkpoint(path, net, optimizer, generator, step):
    torch.manual_seed(step)
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict(),
            "step": step,
            "generator": generator.get_state(),
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    generator.set_state(content["generator"])
    torch.manual_seed(content["step"])
    return content["step"]
