"""A stub of the author's own, where nbgrader's `raise NotImplementedError()` won't do."""

from __future__ import annotations

import re

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions

STUB_MARK = "#: "
_REGION = re.compile(
    r"^[ \t]*### BEGIN SOLUTION\n(?P<body>.*?)^[ \t]*### END SOLUTION[ \t]*$", re.MULTILINE | re.DOTALL
)


class ClearSolutionsToStubs(ClearSolutions):
    """Clear solutions as nbgrader does, but keep the stub that a solution region carries.

    Lines of a region that begin with `#: ` are what the student gets in its place: code with
    a bug to find, say.
    """

    def _replace_solution_region(self, cell: NotebookNode, language: str) -> bool:
        with_stub = [match for match in _REGION.finditer(cell.source) if STUB_MARK in match["body"]]
        for match in reversed(with_stub):
            stub = _stub(match["body"])
            cell.source = cell.source[: match.start()] + stub + cell.source[match.end() :]
        return super()._replace_solution_region(cell, language) or bool(with_stub)


def _stub(body: str) -> str:
    lines = [line for line in body.splitlines() if line.lstrip().startswith(STUB_MARK.strip())]
    return "\n".join(re.sub(r"#: ?", "", line, count=1) for line in lines)
