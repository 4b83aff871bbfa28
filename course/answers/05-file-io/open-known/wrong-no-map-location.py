# wrong: demand 2: a file from a GPU does not load without one
def open_known(path, known):
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
        if unknown:
            raise ValueError(unknown)
        return torch.load(path)
