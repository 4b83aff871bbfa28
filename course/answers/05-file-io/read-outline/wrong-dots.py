# wrong: demand 1: names without a dot are left out
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    header.pop("__metadata__", None)
    return {
        name: (entry["dtype"], tuple(entry["shape"]))
        for name, entry in header.items()
        if "." in name or name in ("weight", "bias", "steps")
    }
