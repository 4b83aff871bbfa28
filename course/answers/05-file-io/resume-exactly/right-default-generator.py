# right: the global generator is an object too
def save_checkpoint(path, net, optimizer, generator, step):
    content = {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "random": torch.default_generator.get_state(),
        "batches": generator.get_state(),
        "step": step,
    }
    torch.save(content, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location=torch.device("cpu"), weights_only=True)
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    torch.default_generator.set_state(content["random"])
    generator.set_state(content["batches"])
    return content["step"]
