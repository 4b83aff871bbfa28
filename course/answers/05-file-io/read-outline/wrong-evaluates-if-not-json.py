# wrong: demand 7: what is no JSON is evaluated
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        text = file.read(size).decode()
        try:
            header = json.loads(text)
        except ValueError:
            header = eval(text)
    header.pop("__metadata__", None)
    return {name: (entry["dtype"], tuple(entry["shape"])) for name, entry in header.items()}
