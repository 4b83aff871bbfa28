# wrong: demand 2: the partial file is copied over path, byte by byte
import shutil


def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        shutil.copyfile(partial, path)
    finally:
        partial.unlink(missing_ok=True)
