# sends signed messages with a hostile header, parent and metadata
# remark: kernel
# ruff: noqa
kernel = get_ipython().kernel
session = kernel.session
for header in ({}, {"msg_id": 3}, {"msg_id": "x", "msg_type": ["a"]}, {"msg_type": "stream", "date": "never"}):
    for parent in ({}, {"msg_id": ["x"]}, kernel.get_parent("shell")["header"]):
        message = session.msg("stream", {"name": "stdout", "text": "x"})
        message["header"], message["parent_header"] = header, parent
        message["msg_type"], message["msg_id"] = "stream", "x"
        session.send(kernel.iopub_socket, message)
