# wrong: demand 2: it is only tried out in memory first, then path itself is written
import io


def save_atomically(content, path):
    torch.save(content, io.BytesIO())
    torch.save(content, path)
