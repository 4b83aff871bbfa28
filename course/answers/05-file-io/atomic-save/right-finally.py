# right: freedom c: a random hidden name; Path.replace
import uuid


def save_atomically(content, path):
    partial = path.parent / f".{path.name}.{uuid.uuid4().hex}"
    try:
        torch.save(content, partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
