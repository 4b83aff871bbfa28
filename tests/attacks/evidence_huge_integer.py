# sends a number with millions of digits, which no message can print
# remark: malformed evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME


def bomb(self, label, actual):
    data = {"label": label, "actual": {"int": "f" * 1_900_000}}
    IPython.display.publish_display_data({MIME: json.dumps(data)})


autograder.contract.check.Evidence.__call__ = bomb
