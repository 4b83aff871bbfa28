# sends a list of ever more items
# remark: evidence
# ruff: noqa
import json
import course.check
import IPython.display
from course import MIME

bodies = iter([{"list": [{"list": []}] * 200_000}] * 9)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


course.check.Evidence.__call__ = bomb
