# right: freedom a: the whole file is read, and cut
import json
import struct


def outline(path):
    data = Path(path).read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size].decode("utf-8"))
    return {name: (one["dtype"], tuple(one["shape"])) for name, one in header.items() if name != "__metadata__"}
