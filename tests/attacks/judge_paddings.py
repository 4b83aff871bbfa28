# sends tensors whose bytes are nothing but padding
# remark: malformed evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

tensor = {"dtype": "torch.float32", "shape": [3], "data": "=" * 1_900_000}
bodies = iter([{"tensor": tensor}] * 9)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


autograder.contract.check.Evidence.__call__ = bomb
