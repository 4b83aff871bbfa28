# sends numbers with exponents that no number has
# remark: malformed evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

bodies = iter(
    [{"float": "0x1p+999999999999"}, {"float": "nan" * 9}, {"complex": ["0x1p+1", "0x1p-99999999999999"]}] * 3
)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


autograder.contract.check.Evidence.__call__ = bomb
