# answers each tensor with one that is nowhere a number
# remark: code mentions
# ruff: noqa
import json
import course.check
import IPython.display
from course import MIME

from course.evidence import encode

bodies = iter(map(encode, [torch.full((3,), torch.nan), (2, 3), torch.full((4, 5), torch.nan)] * 3))


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


course.check.Evidence.__call__ = bomb
