# wrong: demand 2: path is emptied and written within one line
import io


def save_atomically(content, path):
    buffer = io.BytesIO()
    torch.save(content, buffer)
    open(path, "wb").write(buffer.getvalue())
