# wrong: the seed says where the sequence began, not where it is
def save_checkpoint(path, net, optimizer, generator, step):
    content = {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "random": torch.initial_seed(),
        "batches": generator.initial_seed(),
        "step": step,
    }
    torch.save(content, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    torch.manual_seed(content["random"])
    generator.manual_seed(content["batches"])
    return content["step"]
