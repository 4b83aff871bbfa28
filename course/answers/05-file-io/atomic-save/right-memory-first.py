# right: serializes in memory, then writes beside and renames
import io


def save_atomically(content, path):
    buffer = io.BytesIO()
    torch.save(content, buffer)
    partial = path.parent / f".{path.name}.{os.getpid()}"
    partial.write_bytes(buffer.getvalue())
    partial.replace(path)
