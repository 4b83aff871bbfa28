# right: freedom c: the difference of two sets of names
def open_known(path, known):
    names = {f"{kind.__module__}.{kind.__qualname__}" for kind in known}
    unknown = set(torch.serialization.get_unsafe_globals_in_checkpoint(path)) - names
    if unknown:
        raise ValueError(f"unknown: {unknown}")
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        return torch.load(path, map_location="cpu")
