# sends dicts whose keys all have one hash, so that to read them takes a square of their number
# remark: evidence|code mentions
# ruff: noqa
import json
import course.check
import IPython.display
from course import MIME

keys = [[{"int": hex(n * (2**61 - 1))}, None] for n in range(9_000)]
bodies = iter([{"dict": keys}] * 9)


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: json.dumps({"label": label, "actual": next(bodies)})})


course.check.Evidence.__call__ = bomb
