"""What a course says about its answers: solutions in the source, known right and wrong ones in files, a debrief."""

from __future__ import annotations

import copy
from pathlib import Path

import nbformat
from nbformat import NotebookNode

ANSWERS = Path("course/answers")
DEBRIEF = "debrief.md"


class Lesson:
    """A built lesson and its known answers, as material for submissions."""

    def __init__(self, root: Path, name: str) -> None:
        self.name = name
        (self.notebook,) = (path.stem for path in (root / "source" / name).glob("*.ipynb"))
        self.source, self.release = (
            nbformat.read(root / step / name / f"{self.notebook}.ipynb", as_version=4) for step in ("source", "release")
        )
        self.solutions = {
            grade_id(cell): as_a_student(cell.source) for cell in self.source.cells if marked(cell, "solution")
        }
        self.stubs = {grade_id(cell): cell.source for cell in self.release.cells if marked(cell, "solution")}
        self.answers = {
            path.name: {
                kind: [answer.read_text(encoding="utf-8") for answer in sorted(path.glob(f"{kind}-*.py"))]
                for kind in ("right", "wrong")
            }
            for path in sorted((root / ANSWERS / name).glob("*/"))
        }

    def submission(self, answers: dict[str, str]) -> NotebookNode:
        """The release with the solutions filled in, but for the given answers, by solution cell."""
        notebook: NotebookNode = copy.deepcopy(self.release)
        for cell in notebook.cells:
            if marked(cell, "solution"):
                cell.source = answers.get(grade_id(cell), self.solutions[grade_id(cell)])
        return notebook

    def pick(self, kind: str, number: int, every: int = 1) -> dict[str, str]:
        """The known answers of a kind, the `number`-th of each (round and round), for every `every`-th exercise."""
        chosen = [item for index, item in enumerate(self.answers.items()) if (index + number) % every == 0]
        return {name: kinds[kind][number % len(kinds[kind])] for name, kinds in chosen}


def as_a_student(solution: str) -> str:
    """A solution as a student would write it: without the marks of its region, its stub and its mark scheme."""
    lines = solution.partition("\n<details>")[0].splitlines(keepends=True)
    return "".join(line for line in lines if not line.lstrip().startswith(("### BEGIN", "### END", "#: ")))


def grade_id(cell: NotebookNode) -> str:
    """The id by which nbgrader knows a cell, or ""."""
    name: str = cell.metadata.get("nbgrader", {}).get("grade_id", "")
    return name


def marked(cell: NotebookNode, what: str) -> bool:
    """Whether nbgrader's metadata marks a cell as "solution", "grade" or "locked"."""
    return bool(cell.metadata.get("nbgrader", {}).get(what))
