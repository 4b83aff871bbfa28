# wrong: demand 7: the permission lasts
def open_known(path, known):
    torch.serialization.add_safe_globals(known)
    unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    if unknown:
        raise ValueError(unknown)
    return torch.load(path, map_location="cpu")
