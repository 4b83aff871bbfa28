# sends texts and keys that are half of a character
# remark: evidence|code mentions
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

bodies = iter([{"dict": [["\ud800", "\udfff"]]}, "\ud83d", {"device": "cpu\ud800"}] * 3)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


autograder.contract.check.Evidence.__call__ = bomb
