# wrong: demand 10: loading leaves the net in eval mode: right for use, wrong for training
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
    net.eval()
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    torch.set_rng_state(content["random"])
    generator.set_state(content["batches"])
    return content["step"]
