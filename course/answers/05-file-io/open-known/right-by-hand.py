# right: freedom b: added, and what was before put back
def open_known(path, known):
    before = list(torch.serialization.get_safe_globals())
    torch.serialization.add_safe_globals(known)
    try:
        unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
        if unknown:
            raise ValueError(", ".join(unknown))
        return torch.load(path, map_location="cpu")
    finally:
        torch.serialization.clear_safe_globals()
        torch.serialization.add_safe_globals(before)
