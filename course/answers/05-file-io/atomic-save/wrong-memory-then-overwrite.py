# wrong: serialized in memory, but the target itself is overwritten
import io


def save_atomically(content, path):
    buffer = io.BytesIO()
    torch.save(content, buffer)
    path.write_bytes(buffer.getvalue())
