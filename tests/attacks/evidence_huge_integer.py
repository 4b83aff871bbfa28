# sends a number with millions of digits, which no message can print
# remark: malformed evidence
# ruff: noqa
import json
import course.check
import IPython.display
from course import MIME


def bomb(self, label, actual):
    data = {"label": label, "actual": {"int": "f" * 1_900_000}}
    IPython.display.publish_display_data({MIME: json.dumps(data)})


course.check.Evidence.__call__ = bomb
