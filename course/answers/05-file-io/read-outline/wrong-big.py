# wrong: demand 8: the highest byte is taken for the first
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "big")
        header = json.loads(file.read(size))
    header.pop("__metadata__", None)
    return {name: (entry["dtype"], tuple(entry["shape"])) for name, entry in header.items()}
