# sends what is no row at all, a million times
# remark: evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

text = "[" + "[[]]," * 1_000_000 + "0]"


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: text})


autograder.contract.check.Evidence.__call__ = bomb
