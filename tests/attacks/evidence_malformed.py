# sends evidence that is no JSON, or JSON of other kinds
# remark: evidence
# ruff: noqa
import IPython.display
from autograder.contract import MIME

real = IPython.display.publish_display_data
bad = iter(
    [b"\xff".hex(), "", "[", "null", "3", '"text"', "[1, 2]", '{"label": 3}', {"label": "x"}, None, 3, ["x"], True] * 3
)
IPython.display.publish_display_data = lambda data, *args: real({MIME: next(bad)})
