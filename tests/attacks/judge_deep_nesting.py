# sends data that is nested so deeply that to read it is to run out of stack
# remark: evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

text = "[" * 100_000 + "]" * 100_000


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: '[{"label": "a", "actual": ' + text + "}]"})


autograder.contract.check.Evidence.__call__ = bomb
