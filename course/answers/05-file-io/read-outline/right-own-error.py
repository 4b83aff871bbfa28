# right: freedom c: an error of its own for what is cut off
import json


def outline(path):
    with open(path, "rb") as file:
        start = file.read(8)
        size = int.from_bytes(start, byteorder="little")
        text = file.read(size)
    if len(start) < 8 or len(text) < size:
        raise EOFError(f"{path} is not complete")
    entries = json.loads(text.decode())
    entries.pop("__metadata__", {})
    return dict((name, (entry["dtype"], tuple(map(int, entry["shape"])))) for name, entry in entries.items())
