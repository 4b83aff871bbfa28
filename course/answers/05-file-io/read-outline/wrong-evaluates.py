# wrong: demand 7: the header is evaluated as Python
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = eval(file.read(size).decode())
    header.pop("__metadata__", None)
    return {name: (entry["dtype"], tuple(entry["shape"])) for name, entry in header.items()}
