# sends dicts whose keys are long tuples
# remark: code mentions
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

from autograder.contract.evidence import encode

key = tuple(range(400))
bodies = iter(map(encode, [{(n, *key): n for n in range(40)}] * 9))


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


autograder.contract.check.Evidence.__call__ = bomb
