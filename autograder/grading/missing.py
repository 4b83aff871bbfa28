"""What a student's code asked for and didn't find: a module, a file. Honest students can mend that, if they are told.

What a kernel says is the student's to forge, and the code under test sees hidden inputs. So nothing
that it says is repeated: what is told are names in the student's own cells, and that they aren't here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.util import find_spec
from typing import Any

MOST = 16  # paths that a notebook's remarks choose from: what a choice could say is four bits
_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+(\w+)", re.MULTILINE)
_PATH = re.compile(r"""["']([^"'\n]{0,200}[/\\.][^"'\n]{1,100})["']""")
_NO_FILE = re.compile(r"No such file or directory: '(.{1,300})'")
NO_MODULE = "ModuleNotFoundError"


def missing(sources: Iterable[str], outputs: Iterable[dict[str, Any]], problems: Iterable[str] = ()) -> list[str]:
    """What a cell's errors say is missing, in words.

    Args:
        sources: the student's own cells.
        outputs: the cell's.
        problems: what the judge found in it.
    """
    text = "\n".join(sources)
    outputs = list(outputs)
    found = []
    if any(output.get("ename") == NO_MODULE for output in outputs) or any(NO_MODULE in problem for problem in problems):
        found = [f"there is no module '{name}' here" for name in _imported(text) if not _is_here(name)]
    paths = list(dict.fromkeys(_PATH.findall(text)))[:MOST]
    for output in outputs:
        path = _NO_FILE.search(str(output.get("evalue", "")))
        if output.get("ename") == "FileNotFoundError" and path and path[1] in paths:
            found.append(f"there is no file '{path[1]}' here")
    return list(dict.fromkeys(found))


def _imported(text: str) -> list[str]:
    return list(dict.fromkeys(_IMPORT.findall(text)))[:MOST]


def _is_here(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except (ImportError, ValueError):
        return False
