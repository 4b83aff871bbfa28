# wrong: demand 1: takes every name that begins with two underscores for metadata
import json


def outline(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    return {
        name: (entry["dtype"], tuple(entry["shape"])) for name, entry in header.items() if not name.startswith("__")
    }
