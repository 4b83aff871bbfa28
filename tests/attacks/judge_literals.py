# sends NaN and Infinity where JSON has no such words
# remark: malformed evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

text = '[{"label": %s, "actual": {"tensor": {"dtype": "torch.float32", "shape": [Infinity, NaN], "data": ""}}}]'


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: text % json.dumps(label)})


autograder.contract.check.Evidence.__call__ = bomb
