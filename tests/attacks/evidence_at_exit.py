# sends evidence when the kernel ends
# remark: evidence
# ruff: noqa
import atexit, json
from IPython.display import publish_display_data
from autograder.contract import MIME


@atexit.register
def send():
    publish_display_data({MIME: json.dumps({"label": "gain starts as ones", "actual": None})})
