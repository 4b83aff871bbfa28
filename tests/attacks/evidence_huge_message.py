# sends evidence in messages larger than the grader takes
# remark: evidence
# ruff: noqa
import IPython.display
from autograder.contract import MIME

real = IPython.display.publish_display_data
IPython.display.publish_display_data = lambda data, *args: [real({MIME: "x" * 40_000_000}) for _ in range(3)]
