# wrong: demand 8: only two bytes of the length are read
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8)[:2], "little")
        header = json.loads(file.read(size))
    header.pop("__metadata__", None)
    return {name: (entry["dtype"], tuple(entry["shape"])) for name, entry in header.items()}
