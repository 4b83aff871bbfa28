# shows HTML that is nested half a million deep
# remark: scripts
# ruff: noqa
from IPython.display import HTML, display

display(HTML("<b>" * 300_000 + "<img src=x onerror='BREACH'>"))
