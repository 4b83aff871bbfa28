# writes garbage straight to the kernel's sockets
# remark: kernel
# ruff: noqa
import asyncio

kernel = get_ipython().kernel
stream = kernel.iopub_socket.io_thread


async def garbage():
    for frames in ([b"x"], [b"", b""], [b"t", b"<IDS|MSG>", b"sig", b"{}", b"{}", b"{}", b"{}"], [b"\xff" * 1000] * 50):
        stream.socket.send_multipart(frames)


def later():
    for frames in ([b"x"], [b"", b""], [b"t", b"<IDS|MSG>", b"sig", b"{}", b"{}", b"{}", b"{}"], [b"\xff" * 1000] * 50):
        stream.socket.send_multipart(frames)


stream.io_loop.add_callback(later) if hasattr(stream, "io_loop") else stream.socket.send_multipart([b"x"])
import time

time.sleep(0.2)
