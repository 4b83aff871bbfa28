# right: freedom b: a loop, and names one after the other
import json


def outline(path):
    with open(path, "rb") as file:
        header = json.load(LimitedText(file, int.from_bytes(file.read(8), "little")))
    found = {}
    for name in header:
        if name == "__metadata__":
            continue
        found[name] = header[name]["dtype"], (*header[name]["shape"],)
    return found


class LimitedText:
    def __init__(self, file, size):
        self.file, self.size = file, size

    def read(self):
        return self.file.read(self.size).decode()
