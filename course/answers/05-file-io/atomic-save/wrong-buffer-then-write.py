# wrong: demand 2: path is emptied, then written
import io


def save_atomically(content, path):
    buffer = io.BytesIO()
    torch.save(content, buffer)
    path.write_bytes(buffer.getvalue())
