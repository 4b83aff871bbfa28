# right: freedom d: serialized in memory, written in one go; returns the path
import io


def save_checkpoint(path, net, optimizer, generator, step):
    buffer = io.BytesIO()
    torch.save(
        dict(
            net=net.state_dict(),
            optimizer=optimizer.state_dict(),
            rng=torch.get_rng_state(),
            batches=generator.get_state(),
            step=step,
        ),
        buffer,
    )
    Path(path).write_bytes(buffer.getvalue())
    return path


def load_checkpoint(path, net, optimizer, generator):
    content = torch.load(io.BytesIO(Path(path).read_bytes()), map_location=lambda storage, where: storage)
    for target, key in ((net, "net"), (optimizer, "optimizer")):
        target.load_state_dict(content[key])
    generator.set_state(content["batches"])
    torch.set_rng_state(content["rng"])
    return content["step"]
