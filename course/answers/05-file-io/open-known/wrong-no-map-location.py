# wrong: demand 2: a file from a GPU does not load without one
def open_known(path, known):
    with torch.serialization.safe_globals(known):
        unknown = torch.serialization.get_unsafe_globals_in_checkpoint(path)
        if unknown:
            raise ValueError(unknown)
        return torch.load(path)
