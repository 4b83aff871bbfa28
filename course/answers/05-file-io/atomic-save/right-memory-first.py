# right: freedom d: serialized in memory, then written to the partial file, flushed to the disk, renamed
import io


def save_atomically(content, path):
    buffer = io.BytesIO()
    torch.save(content, buffer)
    partial = path.with_name("~" + path.name)
    try:
        with open(partial, "wb") as file:
            file.write(buffer.getbuffer())
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
