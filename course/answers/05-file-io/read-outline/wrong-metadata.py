# wrong: demand 4: a file without metadata is an error
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    del header["__metadata__"]
    return {name: (entry["dtype"], tuple(entry["shape"])) for name, entry in header.items()}
