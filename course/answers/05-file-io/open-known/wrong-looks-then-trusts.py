# wrong: demand 6: after a look, protection is switched off
def open_known(path, known):
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    if unknown:
        raise ValueError(unknown)
    return torch.load(path, map_location="cpu", weights_only=False)
