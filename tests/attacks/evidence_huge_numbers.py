# sends numbers with millions of digits, which no message can print
# remark: malformed evidence
# ruff: noqa
import json
import autograder.contract.check
import IPython.display
from autograder.contract import MIME

bodies = iter(
    [{"int": "f" * 1_900_000}, {"float": "0x" + "f" * 900_000 + "p9"}, {"complex": ["0x1p+1023", "0x1p+1023"]}] * 3
)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


autograder.contract.check.Evidence.__call__ = bomb
