# wrong: demand 4: the metadata is taken for a tensor
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    return {name: (entry["dtype"], tuple(entry["shape"])) for name, entry in header.items() if name != "metadata__"}
