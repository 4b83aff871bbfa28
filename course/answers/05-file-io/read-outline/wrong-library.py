# wrong: demand 5: the library refuses a file whose numbers are missing
import json


def outline(path):
    with safetensors.safe_open(path, framework="pt") as file:
        slices = {name: file.get_slice(name) for name in file.keys()}
        return {name: (part.get_dtype(), tuple(part.get_shape())) for name, part in slices.items()}
