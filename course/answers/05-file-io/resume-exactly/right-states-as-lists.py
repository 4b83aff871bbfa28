# right: freedom a: the random states are written as lists of numbers, the rest as copies
def save_checkpoint(path, net, optimizer, generator, step):
    torch.save(
        {
            "random": [torch.get_rng_state().tolist(), generator.get_state().tolist()],
            "net": copy.deepcopy(net.state_dict()),
            "optimizer": copy.deepcopy(optimizer.state_dict()),
            "step": step,
        },
        path,
    )


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location="cpu")
    net.load_state_dict(content["net"])
    optimizer.load_state_dict(content["optimizer"])
    first, second = (torch.tensor(state, dtype=torch.uint8) for state in content["random"])
    torch.set_rng_state(first)
    generator.set_state(second)
    return content["step"]
