# wrong: demand 2: the dtype is PyTorch's, not the text of the file
import json


def outline(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    header.pop("__metadata__", None)
    kinds = {"F32": "float32", "I64": "int64", "F64": "float64"}
    return {name: (kinds.get(entry["dtype"], entry["dtype"]), tuple(entry["shape"])) for name, entry in header.items()}
