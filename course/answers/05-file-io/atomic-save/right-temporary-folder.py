# right: freedom a: a new folder beside the file
def save_atomically(content, path):
    with tempfile.TemporaryDirectory(dir=path.parent) as place:
        partial = Path(place) / path.name
        torch.save(content, partial)
        os.replace(partial, path)
