# wrong: demand 3: the error of torch.load is left as it is
def open_known(path, known):
    with torch.serialization.safe_globals(known):
        return torch.load(path, map_location="cpu")
