# sends tensors whose shape and size disagree, or that would fill the judge's memory
# remark: malformed evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

shapes = iter([[10**12, 10**12], [-1, -3], [0, 10**18, 10**18], [True], [1.5], ["3"], [[3]], [3] * 500, None] * 3)


def bomb(self, label, actual):
    tensor = {"dtype": "torch.float32", "shape": next(shapes), "data": ""}
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": {"tensor": tensor}})})


autograder.contract.check.Evidence.__call__ = bomb
