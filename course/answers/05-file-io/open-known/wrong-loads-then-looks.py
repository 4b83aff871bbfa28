# wrong: demand 5: the file runs before anybody looks at it
def open_known(path, known):
    content = torch.load(path, map_location="cpu", weights_only=False)
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    if unknown:
        raise ValueError(unknown)
    return content
