# wrong: demand 4: the error tells only of one name
def open_known(path, known):
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        for name in torch.serialization.get_unsafe_globals_in_checkpoint(path):
            raise ValueError(name)
        return torch.load(path, map_location="cpu")
