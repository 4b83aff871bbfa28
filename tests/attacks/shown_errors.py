# raises errors whose names and texts are HTML and commands of a terminal
# remark: .*
# ruff: noqa
class E(Exception):
    pass


E.__name__ = E.__qualname__ = "<img src=x onerror=alert(1)>\x1b]0;title\x07"
raise E("</pre><script>alert(1)</script>\x1b[2J\x9b2J\u202e")
