"""What runs in the browser of whoever opens a notebook or a page, unless it is made safe.

`pwn(N)` is what a script would call, `//canary.test/N` what a page would ask of another machine: tests
watch both. N is the payload's place in its list.
"""

from __future__ import annotations

import base64

_SVG = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg' onload='top.pwn(N)'></svg>").decode()

# In a Markdown cell. Every program that shows Markdown has its own idea of what these are.
MARKDOWN = [
    "<img src=x onerror=pwn(N)>",
    "<script>pwn(N)</script>",
    "<svg onload=pwn(N)></svg>",
    "<details open ontoggle=pwn(N)><summary>x</summary></details>",
    "<iframe srcdoc='<script>top.pwn(N)</script>'></iframe>",
    "<iframe src='javascript:top.pwn(N)'></iframe>",
    "<video><source onerror=pwn(N)></video>",
    "<input autofocus onfocus=pwn(N)>",
    "<style>@import '//canary.test/N'; body { background: url(//canary.test/N) }</style>",
    "<link rel=stylesheet href='//canary.test/N'>",
    "<img src='//canary.test/N'>",
    "<img srcset='//canary.test/N 1x'>",
    "<table background='//canary.test/N'><tr><td>x</table>",
    "<object data='//canary.test/N'></object>",
    "<math><mtext><img src=x onerror=pwn(N)></mtext></math>",
    "<svg><style><img src=x onerror=pwn(N)></style></svg>",
    "<!-- --><img src=x onerror=pwn(N)><!-- -->",
    "<!--> <img src=x onerror=pwn(N)> -->",
    "text <b onmouseover=pwn(N)\nstyle='position:fixed;inset:0'>moves</b>",
    "</div></div></div><img src=x onerror=pwn(N)>",
    "![picture](//canary.test/N)",
    "![picture](http://canary.test/N)",
    "![picture][ref]\n\n[ref]: http://canary.test/N",
    "![ref-N]\n\n[ref-N]: <http://canary.test/N> 'title'",
    "[link](javascript:pwn(N))",
    "[link](JavaScript:pwn(N))",
    "[link](<javascript:pwn(N)>)",
    "[link](\njavascript:pwn(N))",
    "[link](java&#115;cript:pwn(N))",
    "[link](&#x6a;avascript&colon;pwn(N))",
    "[link](data:text/html,<script>pwn(N)</script>)",
    "[link](vbscript:pwn(N))",
    "[link](file:///etc/passwd)",
    "[link][j-N]\n\n[j-N]: javascript:pwn(N)",
    "[j2-N]\n\n[j2-N]:\njavascript:pwn(N)",
    "<javascript:pwn(N)>",
    "[a page of mine](evil.html)",
    "```mermaid\n<img src=x onerror=pwn(N)>\n```",
    "```mermaid\ngraph TD; A[&lt;img src=x onerror=pwn(N)&gt;]\n```",
    "~~~ mermaid\n<img src=x onerror=pwn(N)>\n~~~",
    "` $ ` $ <img src=x onerror=pwn(N)> ` `",
    "```\n$$\n```\n<img src=x onerror=pwn(N)>\n```\n$$\n```",
    "\\`<img src=x onerror=pwn(N)>\\`",
    "$\\href{javascript:pwn(N)}{formula}$",
    "$$\\style{background: url(//canary.test/N)}{x}$$",
    "&#36;&#92;href{javascript:pwn(N)}{formula}&#36;",
    "\\$\\\\href{javascript:pwn(N)}{formula}\\$",
    "$\\require{html}\\class{modal}{\\cssId{why}{x}}\\unicode[url(//canary.test/N)]{65}$",
    "\\begin{equation}\\href{javascript:pwn(N)}{x}\\end{equation}",
    "<base href='//canary.test/N/'>",
    "<meta http-equiv=refresh content='0;url=//canary.test/N'>",
    "<form action='//canary.test/N'><button autofocus onfocus=pwn(N)>x</button></form>",
    f"![x](data:image/svg+xml;base64,{_SVG})",
    f"<embed src='data:image/svg+xml;base64,{_SVG}'>",
    "![not there](attachment:nothing.png)",
    "![not there][a-N]\n\n[a-N]: attachment:nothing.png",
    "\x00<img src=x onerror=pwn(N)>",
    "<img\tsrc=x\tonerror=pwn(N)>",
    "<IMG SRC=x ONERROR=pwn(N)//",
    "> <img src=x onerror=pwn(N)>",
    "| a |\n|---|\n| <img src=x onerror=pwn(N)> |",
    "1. <img src=x onerror=pwn(N)>\n   - <script>pwn(N)</script>",
]

# Shown by a cell as HTML.
OUTPUTS = [
    *(text for text in MARKDOWN if text.startswith("<")),
    "<table class='dataframe modal' id='why' style='position:fixed' onclick=pwn(N)><tr><td onclick=pwn(N)>1</table>",
    "<a href='javascript:pwn(N)'>x</a>",
    "<td>$\\href{javascript:pwn(N)}{x}$</td>",
    "$&#92;href{javascript:pwn(N)}{x}$ \\hr<script></script>ef{javascript:pwn(N)}{x}",
    "<noscript><p title='</noscript><img src=x onerror=pwn(N)>'></noscript>",
    "<svg></p><style><a id='</style><img src=x onerror=pwn(N)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=pwn(N)&gt;'></math>",
    "<template><img src=x onerror=pwn(N)></template><textarea><img src=x onerror=pwn(N)></textarea>",
    "<b>" * 3000 + "<img src=x onerror=pwn(N)>",
]

# Shown by a cell under a type that a program may believe.
TYPES = [
    ("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='pwn(N)'><script>pwn(N)</script></svg>"),
    ("image/png", "x'><img src=x onerror=pwn(N)>"),
    ("image/png", f"{_SVG}"),
    ("image/jpeg", '"><script>pwn(N)</script>'),
    ("application/javascript", "pwn(N)"),
    ("text/markdown", "<img src=x onerror=pwn(N)>"),
    ("text/latex", "$\\href{javascript:pwn(N)}{x}$"),
    ("text/vnd.mermaid", "<img src=x onerror=pwn(N)>"),
    ("text/plain", "<img src=x onerror=pwn(N)>"),
    ("application/vnd.jupyter.widget-view+json", "</script><img src=x onerror=pwn(N)>"),
]

# Files, folders, and what a spreadsheet, a terminal and a page make of their names.
NAMES = [
    "<img src=x onerror=pwn(N)>.ipynb",
    "<svg onload=pwn(N)>.txt",
    "![x](javascript:pwn(N)).ipynb",
    "[x](javascript:pwn(N)).txt",
    "$\\href{javascript:pwn(N)}{x}$.txt",
    "`code`_em_**b**.txt",
    "[conceal]x.ipynb",
    "[bold red]y[.txt",
    "[link=file:N]z.txt",
    "\x1b]0;title\x07\x1b[2J\x1b[31mred.ipynb",
    "\x9b31mred.txt",
    "\u202egnp.exe",
    "zero\u200bwidth.txt",
    "new\nline.txt",
    "=1+1.txt",
    "@SUM(1).txt",
    "-rf",
    "x" * 240 + ".txt",
]


def numbered(texts: list[str]) -> list[str]:
    """The payloads, each with its number."""
    return [text.replace("(N)", f"({number})").replace("/N", f"/{number}") for number, text in enumerate(texts)]
