# wrong: demand 3: one known class is enough to trust the file
def open_known(path, known):
    names = {f"{kind.__module__}.{kind.__name__}" for kind in known}
    asked = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    if asked and not names & set(asked):
        raise ValueError(asked)
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        return torch.load(path, map_location="cpu")
