# right: freedom b: a context manager gives the partial file
import contextlib


@contextlib.contextmanager
def beside(path):
    partial = path.with_name(path.name + f".{os.getpid()}.tmp")
    try:
        yield partial
        os.replace(partial, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(partial)


def save_atomically(content, path):
    with beside(path) as partial:
        torch.save(content, partial)
