# never answers a request, and never says that it is idle
# remark: kernel
# ruff: noqa
kernel = get_ipython().kernel
real = kernel.session.send


def send(stream, kind, content=None, *args, **kwargs):
    if kind in ("execute_reply", "status"):
        return None
    return real(stream, kind, content, *args, **kwargs)


kernel.session.send = send
