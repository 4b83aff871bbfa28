# shows a table that runs, and forms, frames and styles
# remark: scripts
# ruff: noqa
from IPython.display import HTML, display

display(HTML("<table onclick='BREACH' id='scale-test' class='modal'><tr><td onmouseover='BREACH'>1</td></tr></table>"))
display(HTML("<form action='//x.test/BREACH'><input autofocus onfocus=alert(1)></form><iframe src='//x.test/BREACH'>"))
display(
    HTML("<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=BREACH&gt;'></math>")
)
display(
    HTML("<style>@import '//x.test/BREACH'</style><link rel=stylesheet href='//x.test/BREACH'><base href='BREACH'>")
)
display(
    HTML("<a href='javascript:alert(\"BREACH\")'>x</a><img src='//x.test/BREACH'><svg><script>BREACH</script></svg>")
)
