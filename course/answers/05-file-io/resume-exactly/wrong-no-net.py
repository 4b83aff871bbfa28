# wrong: demand 3: all but the net is restored
def save_checkpoint(path, net, optimizer, generator, step):
    content = {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "random": torch.get_rng_state(),
        "batches": generator.get_state(),
        "step": step,
    }
    torch.save(content, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    optimizer.load_state_dict(content["optimizer"])
    torch.set_rng_state(content["random"])
    generator.set_state(content["batches"])
    return content["step"]
