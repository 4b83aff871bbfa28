# right: freedom b: also Python's random state; written to a partial file and renamed
import random


def save_checkpoint(path, net, optimizer, generator, step):
    content = {
        "step": step,
        "python": random.getstate(),
        "global": torch.random.get_rng_state(),
        "batches": generator.get_state(),
        "optimizer": optimizer.state_dict(),
        "net": net.state_dict(),
    }
    partial = f"{path}.partial"
    torch.save(content, partial)
    os.replace(partial, path)


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(path, map_location=torch.device("cpu"), weights_only=True)
    random.setstate(content["python"])
    torch.random.set_rng_state(content["global"])
    generator.set_state(content["batches"])
    optimizer.load_state_dict(content["optimizer"])
    net.load_state_dict(content["net"])
    return content["step"]
