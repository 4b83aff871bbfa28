# shows scripts under the names of pictures, formulas and text
# remark: scripts
# ruff: noqa
from IPython.display import display

for kind in (
    "image/png",
    "image/jpeg",
    "image/svg+xml",
    "text/latex",
    "text/markdown",
    "application/javascript",
    "text/vnd.mermaid",
    "application/pdf",
    "application/vnd.jupyter.widget-view+json",
):
    display({kind: "'><img src=x onerror=alert('BREACH')>", "text/plain": "a picture"}, raw=True)
