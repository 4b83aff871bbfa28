# wrong: demand 8: all permissions are taken back
def open_known(path, known):
    torch.serialization.add_safe_globals(known)
    try:
        unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
        if unknown:
            raise ValueError(unknown)
        return torch.load(path, map_location="cpu")
    finally:
        torch.serialization.clear_safe_globals()
