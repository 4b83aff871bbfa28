# sends evidence nested a hundred thousand lists deep
# remark: evidence is missing|malformed evidence
# ruff: noqa
import IPython.display
from autograder.contract import MIME

real = IPython.display.publish_display_data
deep = '{"label": "gain starts as ones", "actual": ' + '{"list": [' * 100_000 + "]}" * 100_000 + "}"
IPython.display.publish_display_data = lambda data, *args: real({MIME: deep})
