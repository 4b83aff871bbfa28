# wrong: demand 6: the global state is restored only for nets with an nn.Dropout
def save_checkpoint(path, net, optimizer, generator, step):
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
    if any(isinstance(module, nn.Dropout) for module in net.modules()):
        torch.set_rng_state(content["global"])
    generator.set_state(content["generator"])
    return content["step"]
