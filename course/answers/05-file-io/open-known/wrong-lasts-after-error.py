# wrong: demand 9: after an error, the permission lasts
def open_known(path, known):
    before = torch.serialization.get_safe_globals()
    torch.serialization.add_safe_globals(known)
    unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    if unknown:
        raise ValueError(unknown)
    content = torch.load(path, map_location="cpu")
    torch.serialization.clear_safe_globals()
    torch.serialization.add_safe_globals(before)
    return content
