# sends signed messages whose fields are missing or of other types
# remark: kernel
# ruff: noqa
kernel = get_ipython().kernel
parent = kernel.get_parent("shell")


def send(kind, content):
    kernel.session.send(kernel.iopub_socket, kind, content, parent=parent)


for kind in (
    "stream",
    "display_data",
    "execute_result",
    "error",
    "status",
    "execute_input",
    "update_display_data",
    "clear_output",
    "comm_open",
    "nonsense",
):
    for content in (
        {},
        {"name": 3, "text": {"a": 1}},
        {"data": [1], "metadata": 3},
        {"data": {"text/plain": {"x": 1}, "image/png": 5}, "metadata": {}},
        {"ename": [1], "evalue": None, "traceback": "x"},
        {"execution_state": ["idle"]},
        {"data": {"text/plain": ["a", 3]}, "metadata": {"a": [1]}, "transient": 3, "execution_count": "x"},
    ):
        send(kind, content)
