"""A student's own check: run a notebook here, and say which exercises pass their visible tests.

    python selfcheck.py 01-modules/modules.ipynb

It needs Jupyter and what the notebook imports, and nothing else of the course: students get a copy of this file.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)


class NotCheckable(ValueError):
    """A file isn't a notebook with exercises; the message says why, and what to do."""


@dataclass(frozen=True)
class Outcome:
    """What came of one exercise's visible tests.

    Attributes:
        state: "passed", "failed", "blank" (not yet written) or "by hand" (a person will grade it).
        said: what the first test that failed said.
    """

    title: str
    name: str
    points: float
    state: str
    said: str = ""


def self_check(path: Path, timeout: int = 120) -> list[Outcome]:
    """Run a notebook from top to bottom, and report on its exercises; the file is not changed.

    Raises:
        NotCheckable: it is not a notebook, or has no exercises.
    """
    notebook = _read(path)
    if not any(_graded(cell) for cell in notebook.cells):
        raise NotCheckable(f"{path} holds no exercise: its test cells are missing. Fetch the notebook anew.")
    reason = _run(notebook, path.resolve().parent, timeout)
    return [_outcome(title, cell, own, reason) for title, cell, own in _exercises(notebook)]


def show(path: str, outcomes: list[Outcome]) -> None:
    """Print what came of a notebook's exercises."""
    words = {"passed": "✔", "failed": "✘", "blank": "○", "by hand": "–"}
    notes = {"blank": "not written yet", "by hand": "a person will grade this"}
    print(_plain(path))
    for outcome in outcomes:
        note = f": {notes[outcome.state]}" if outcome.state in notes else ""
        print(_plain(f"  {words[outcome.state]} {outcome.title}{note}"))
        for line in outcome.said.splitlines():
            print(_plain(f"      {line}"))
    judged = [outcome for outcome in outcomes if outcome.state != "by hand"]
    passed = sum(outcome.state == "passed" for outcome in judged)
    print(
        f"  {passed} of {len(judged)} exercises pass their visible tests. Hidden tests remain: they decide the marks."
    )


def _plain(line: str) -> str:
    """A line in which nothing acts on a terminal: the notebook may be somebody else's."""
    return "".join(char if char.isprintable() else "?" for char in line)


def _read(path: Path) -> NotebookNode:
    try:
        notebook: NotebookNode = nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat raises errors of many kinds for what isn't a notebook
        raise NotCheckable(f"{path} can't be read as a notebook: {str(error).splitlines()[0]}") from None
    if notebook.get("nbformat") != 4:
        raise NotCheckable(f"{path} can't be read as a notebook: it has no version of the format")
    return notebook


class _ThisPython(AsyncKernelManager):
    """Starts kernels with the Python that runs this, whichever kernels are installed."""

    @property
    def kernel_spec(self) -> KernelSpec:
        argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name="Python", language="python")


def _run(notebook: NotebookNode, folder: Path, timeout: int) -> str:
    """Run a notebook's cells; what ended the run early, or ""."""
    client = NotebookClient(
        notebook,
        timeout=timeout,
        allow_errors=True,
        kernel_manager_class=_ThisPython,
        resources={"metadata": {"path": str(folder)}},
    )
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    try:
        client.execute(stderr=subprocess.DEVNULL)  # the kernel's own log is of no use to a student
    except CellTimeoutError:
        return f"not reached: a cell before it took longer than {timeout} s"
    except DeadKernelError:
        return "not reached: a cell before it ended the kernel"
    return ""


def _graded(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))


def _exercises(notebook: NotebookNode) -> list[tuple[str, NotebookNode, NotebookNode | None]]:
    """Each exercise's heading, graded cell, and the first error in the cells between the two."""
    found: list[tuple[str, NotebookNode, NotebookNode | None]] = []
    own: NotebookNode | None = None
    title = ""
    for cell in notebook.cells:
        headings = _HEADING.findall(cell.source) if cell.cell_type == "markdown" else []
        if headings and "nbgrader" not in cell.metadata:
            title, own = headings[-1], None
        if _graded(cell):
            found.append((title or cell.metadata.nbgrader.grade_id, cell, own))
        else:
            own = own or _error(cell)
    return found


def _error(cell: NotebookNode) -> NotebookNode | None:
    return next((output for output in cell.get("outputs", []) if output.output_type == "error"), None)


def _outcome(title: str, cell: NotebookNode, own: NotebookNode | None, reason: str) -> Outcome:
    grader = cell.metadata.nbgrader
    name, points = grader.grade_id, grader.get("points", 0)
    if grader.get("solution"):
        return Outcome(title, name, points, "by hand")
    error = _error(cell)
    if error is None:
        not_run = cell.get("execution_count") is None
        return Outcome(title, name, points, "failed" if not_run else "passed", (reason or "not run") if not_run else "")
    if error.ename == "NotImplementedError":
        return Outcome(title, name, points, "blank")
    said = error.evalue if error.ename == "CheckFailed" else f"{error.ename}: {error.evalue}"
    before = f"your cell stopped with {own.ename}: {own.evalue}\n" if own else ""
    return Outcome(title, name, points, "failed", (before + said).strip())


def main() -> None:
    """Check the notebooks that the command line names."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # Windows' own encodings have no ✔
    for name in sys.argv[1:]:
        try:
            show(name, self_check(Path(name)))
        except (NotCheckable, FileNotFoundError) as error:
            sys.exit(f"selfcheck: {error}")


if __name__ == "__main__":
    main()
