"""What a student's code asked for and didn't find: a module, a file. Honest students can mend that, if they are told.

What a kernel says is the student's to forge, and the code under test sees hidden inputs. So a name is
told only if it is one of the few that the student's own cells name, in their own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

MOST = 16  # names that a notebook's remarks choose from: what a name could say is four bits
_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+(\w+)", re.MULTILINE)
_PATH = re.compile(r"""["']([^"'\n]{1,200}[/\\.][^"'\n]{1,100})["']""")
_NO_MODULE = re.compile(r"No module named '(\w+)[\w.]*'")
_NO_FILE = re.compile(r"No such file or directory: '(.{1,300})'")


def missing(sources: Iterable[str], outputs: Iterable[dict[str, Any]]) -> list[str]:
    """What a cell's errors say is missing, in words.

    Args:
        sources: the student's own cells.
        outputs: the cell's.
    """
    text = "\n".join(sources)
    found = []
    for output in outputs:
        said = str(output.get("evalue", ""))
        module, path = _NO_MODULE.fullmatch(said), _NO_FILE.search(said)
        if output.get("ename") == "ModuleNotFoundError" and module and module[1] in _few(_IMPORT, text):
            found.append(f"there is no module '{module[1]}' here")
        elif output.get("ename") == "FileNotFoundError" and path and path[1] in _few(_PATH, text):
            found.append(f"there is no file '{path[1]}' here")
    return list(dict.fromkeys(found))


def _few(pattern: re.Pattern[str], text: str) -> list[str]:
    return list(dict.fromkeys(pattern.findall(text)))[:MOST]
