# wrong: demand 6: dropout draws other numbers
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
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    generator.set_state(content["batches"])
    return content["step"]
