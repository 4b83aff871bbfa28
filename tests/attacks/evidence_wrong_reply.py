# answers each request to run a cell with a reply of the wrong kind
# remark: kernel
# ruff: noqa
kernel = get_ipython().kernel
real = kernel.session.send


def send(stream, kind, content=None, *args, **kwargs):
    if kind == "execute_reply":
        content = {"status": ["ok"], "execution_count": {"a": 1}, "payload": 3}
    return real(stream, kind, content, *args, **kwargs)


kernel.session.send = send
