# shows a page with a script, which would run in the browser of the instructor who looks at it
# remark: scripts
# ruff: noqa
from IPython.display import HTML, Javascript, display

display(HTML("<script>alert('BREACH')</script>"))
display(Javascript("alert('BREACH')"))
display({"image/svg+xml": "<svg onload='alert(1)'>BREACH</svg>", "text/plain": "a picture"}, raw=True)
