# wrong: demand 9: the old file stays under another name
import shutil


def save_atomically(content, path):
    partial = path.with_name(path.name + ".partial")
    try:
        torch.save(content, partial)
        if path.is_file():
            shutil.copyfile(path, path.with_name(path.name + ".old"))
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
