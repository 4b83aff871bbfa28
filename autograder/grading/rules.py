"""The rule for each test cell of an assignment: found once, and kept beside what else the grader knows of it."""

from __future__ import annotations

import base64
import hashlib
import json
import platform
import subprocess
import sys
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder import asserts
from autograder.asserts.evaluate import Program
from autograder.asserts.plain import LIBRARIES
from autograder.asserts.trust import Rule
from autograder.contract import whose
from autograder.contract.testcell import is_judged
from autograder.contract.whose import checks_of
from autograder.folder.courses import Assignment
from autograder.judging.asking import bare, container
from autograder.sandbox.container import Fittings

PLANNING_SECONDS = 900
KEPT = "asserts.json"
CHANGED = "its text in source/ isn't the one that was released: make the release anew"
DISTRUSTED = "in the sandbox, the solution's own answer came out otherwise than here"

Rules = dict[str, dict[str, Rule]]


def is_plain_test(cell: NotebookNode, checks: frozenset[str]) -> bool:
    """Whether a cell is an autograded test that doesn't call `check`."""
    grader = cell.metadata.get("nbgrader", {})
    is_test = grader.get("grade", False) and not grader.get("solution", False)
    return bool(cell.cell_type == "code" and is_test and not is_judged(cell, checks))


def _plain_tests(source: NotebookNode) -> list[NotebookNode]:
    checks = checks_of(source.cells)
    return [cell for cell in source.cells if is_plain_test(cell, checks)]


@lru_cache(maxsize=64)
def rules_of(assignment: Assignment) -> Rules:
    """By notebook and grade cell, the rule for each test cell that doesn't call `check`."""
    asked = {name: t for name, t in assignment.templates.items() if _plain_tests(t.source)}
    if not asked:
        return {}
    path = assignment.course.state(assignment.name) / KEPT
    sources = {name: nbformat.writes(template.source) for name, template in asked.items()}
    key = _key(assignment, sources)
    kept = _read(path)
    if kept.get("key") != key:
        kept = {"key": key, "rules": _found(assignment, sources), "distrusted": []}
        path.write_text(json.dumps(kept))
    rules: Rules = {}
    for name, cells in kept["rules"].items():
        rules[name] = {cell: Rule.from_json(rule) for cell, rule in cells.items()}
        texts = {c.metadata.nbgrader.grade_id: c.source for c in _plain_tests(asked[name].source)}
        for cell in rules[name]:
            if asked[name].locked.get(cell) != texts.get(cell):
                rules[name][cell] = Rule.nbgraders(CHANGED)
            elif [name, cell] in kept["distrusted"]:
                rules[name][cell] = Rule.nbgraders(DISTRUSTED)
    return rules


def programs_of(assignment: Assignment, notebook: str) -> dict[str, Program]:
    """By grade cell, what the judge needs for those cells of a notebook that it judges outside."""
    rules = rules_of(assignment).get(notebook, {})
    return {cell: rule.program for cell, rule in rules.items() if rule.program is not None}


def all_programs(assignment: Assignment) -> dict[str, dict[str, Program]]:
    """The same for all notebooks."""
    return {name: programs_of(assignment, name) for name in rules_of(assignment)}


def distrust(assignment: Assignment, cells: list[tuple[str, str]]) -> None:
    """Let cells follow nbgrader's rule from now on: the solution failed them where its kernel runs."""
    path = assignment.course.state(assignment.name) / KEPT
    kept = _read(path)
    kept["distrusted"] = sorted({*map(tuple, kept["distrusted"]), *cells})
    path.write_text(json.dumps(kept))
    rules_of.cache_clear()


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _key(assignment: Assignment, sources: dict[str, str]) -> str:
    """A key of all that decides on what can be judged outside."""
    own = [*sorted(Path(asserts.__file__).parent.glob("*.py")), Path(whose.__file__)]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in own))
    files = {path: hashlib.sha256(data).hexdigest() for path, data in assignment.files.items()}
    versions = [platform.python_version(), *map(_version, LIBRARIES)]
    digest.update(repr((sorted(sources.items()), sorted(files.items()), assignment.seed, versions)).encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _found(assignment: Assignment, sources: dict[str, str]) -> dict[str, Any]:
    """Run the instructor's notebooks in a container, each in a process of its own."""
    files = {path: base64.b64encode(data).decode() for path, data in assignment.files.items()}
    settings = assignment.course.settings
    start = (sys.executable, "-s", "-m", "autograder.asserts.planning")
    make = container if settings.isolated else bare
    command, environment = make(Fittings(tuple(settings.modules), lent=assignment.lent), start)
    found = {}
    for name, text in sources.items():
        given = json.dumps({"sources": {name: text}, "files": files, "seed": assignment.seed})
        try:
            ended = subprocess.run(
                command,
                input=given,
                capture_output=True,
                text=True,
                timeout=PLANNING_SECONDS,
                env=environment,
                check=True,
            )
            found[name] = json.loads(ended.stdout)[name]
        except (subprocess.SubprocessError, ValueError, KeyError) as error:
            why = (
                "running the instructor's notebook took too long"
                if isinstance(error, subprocess.TimeoutExpired)
                else ("the instructor's notebook ended the process that ran it")
            )
            cells = _plain_tests(nbformat.reads(text, as_version=4))
            found[name] = {c.metadata.nbgrader.grade_id: Rule.nbgraders(why).as_json() for c in cells}
    return found
