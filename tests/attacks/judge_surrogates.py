# sends texts and keys that are half of a character
# remark: evidence|code mentions
# ruff: noqa
import json
import course.check
import IPython.display
from course import MIME

bodies = iter([{"dict": [["\ud800", "\udfff"]]}, "\ud83d", {"device": "cpu\ud800"}] * 3)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


course.check.Evidence.__call__ = bomb
