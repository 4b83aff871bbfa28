# wrong: demand 13: the step is a text that is evaluated
def save_checkpoint(path, net, optimizer, generator, step):
    torch.save(
        [net.state_dict(), optimizer.state_dict(), torch.get_rng_state(), generator.get_state(), repr(step)], path
    )


def load_checkpoint(path, net, optimizer, generator):
    parts, optimized, random, batches, step = torch.load(path, map_location="cpu")
    net.load_state_dict(parts)
    optimizer.load_state_dict(optimized)
    torch.set_rng_state(random)
    generator.set_state(batches)
    return eval(step)
