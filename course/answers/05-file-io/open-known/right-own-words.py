# right: freedom a: another message, sorted
def open_known(path, known):
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        unknown = sorted(torch.serialization.get_unsafe_globals_in_checkpoint(str(path)))
        if len(unknown) > 0:
            raise ValueError("I don't know:\n" + "\n".join(unknown))
        return torch.load(path, map_location=lambda storage, place: storage, weights_only=True)
