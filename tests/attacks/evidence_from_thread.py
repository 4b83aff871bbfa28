# a thread sends evidence while the test cells run, under their own message's name
# remark: evidence
# ruff: noqa
import json, threading, time
from autograder.contract import MIME
from autograder.contract.evidence import encode

kernel = get_ipython().kernel


def send():
    for _ in range(200):
        time.sleep(0.005)
        content = {
            "data": {MIME: json.dumps({"label": "gain starts as ones", "actual": encode(torch.ones(3))})},
            "metadata": {},
        }
        kernel.session.send(kernel.iopub_socket, "display_data", content, parent=kernel.get_parent("shell"))


threading.Thread(target=send, daemon=True).start()
