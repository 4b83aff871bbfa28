# sends what is no row at all, a million times
# remark: evidence
# ruff: noqa
import json
import course.check
import IPython.display
from course import MIME

text = "[" + "[[]]," * 1_000_000 + "0]"


def bomb(self, label, actual):
    IPython.display.publish_display_data({MIME: text})


course.check.Evidence.__call__ = bomb
