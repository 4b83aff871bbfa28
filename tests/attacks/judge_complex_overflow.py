# sends numbers whose size is no number
# remark: code mentions
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

from autograder.contract.evidence import encode

bodies = iter(map(encode, [complex(1.7e308, 1.7e308), {1.7e308: complex(float("nan"), 1e308)}, float("-inf")] * 3))


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


autograder.contract.check.Evidence.__call__ = bomb
