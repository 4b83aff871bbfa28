# right: freedom b: cleans up in except, and raises the same error
def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        os.replace(str(partial), str(path))
    except BaseException:
        if partial.exists():
            os.remove(partial)
        raise
