# wrong: demand 2: saving draws one number from the global generator
def save_checkpoint(path, net, optimizer, generator, step):
    seed = int(torch.randint(2**31, ()))
    torch.manual_seed(seed)
    torch.save(
        {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict(),
            "step": step,
            "seed": seed,
            "generator": generator.get_state(),
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    generator.set_state(content["generator"])
    torch.manual_seed(content["seed"])
    return content["step"]
