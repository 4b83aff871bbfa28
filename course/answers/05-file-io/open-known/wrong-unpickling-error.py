# wrong: demand 3: the error of torch.load is left as it is
def open_known(path, known):
    with torch.serialization.safe_globals(
        [kind for kind in known if kind not in torch.serialization.get_safe_globals()]
    ):
        return torch.load(path, map_location="cpu")
