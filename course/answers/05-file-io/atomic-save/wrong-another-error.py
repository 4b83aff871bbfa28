# wrong: demand 5: every error becomes an OSError
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(partial, path)
    except BaseException as error:
        partial.unlink(missing_ok=True)
        raise OSError(f"could not save: {error}") from error
