# wrong: demand 3: the running statistics of batch normalization are forgotten
def save_checkpoint(path, net, optimizer, generator, step):
    content = {
        "net": dict(net.named_parameters()),
        "optimizer": optimizer.state_dict(),
        "random": torch.get_rng_state(),
        "batches": generator.get_state(),
        "step": step,
    }
    torch.save(content, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"], strict=False)
    optimizer.load_state_dict(content["optimizer"])
    torch.set_rng_state(content["random"])
    generator.set_state(content["batches"])
    return content["step"]
