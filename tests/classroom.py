"""A small course with hostile, unlucky and honest students, for tests and for `make attacks`."""

from __future__ import annotations

import ast
import copy
import json
import runpy
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from autograder.courses import CourseFolder
from autograder.grade import Grader, Result
from autograder.pool import Pool
from course.build import read_lesson

HERE = Path(__file__).parent
ATTACKS, UNLUCKY = HERE / "attacks", HERE / "unlucky"
LESSON = HERE / "fixtures" / "hostile" / "01-scaling.md"
ASSIGNMENT, NOTEBOOK = "01-scaling", "scaling"
EXERCISES = ("scale", "lengths", "largest")
FULL = {"scale-test": 2.0, "lengths-test": 1.0, "largest-test": 1.0}
BREACH = "BREACH"

CONFIG = """c = get_config()
c.CourseDirectory.course_id = "hostile"
c.Autograder.cell_seconds = 3.0
c.Autograder.notebook_seconds = 10.0
c.Autograder.file_mb = 32
c.Autograder.memory_mb = 1536
c.Autograder.seed = 1234
"""


@dataclass(frozen=True)
class Script:
    """A submission kept as a file: the content of a solution cell, or surgery on what is handed in.

    Attributes:
        about: what it tries, from its first line.
        remark: what a remark on it must match, from its second line.
    """

    path: Path
    about: str
    remark: str

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def text(self) -> str:
        return self.path.read_text()


def scripts(folder: Path) -> list[Script]:
    """The submissions kept in a folder, sorted."""
    found = []
    for path in sorted(folder.glob("*.py")):
        first, second = path.read_text().splitlines()[:2]
        assert first.startswith("# "), path
        assert second.startswith("# remark: "), path
        found.append(Script(path, first[2:], second.removeprefix("# remark: ")))
    return found


def make_course(root: Path) -> CourseFolder:
    """The fixture course, released, with nothing handed in."""
    folder = root / "source" / ASSIGNMENT
    folder.mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    (folder / "words.txt").write_text("one two three\n")
    nbformat.write(read_lesson(LESSON), folder / f"{NOTEBOOK}.ipynb")
    course = CourseFolder(root)
    course.assignment(ASSIGNMENT)
    return course


def blank(course: CourseFolder) -> dict[str, Any]:
    """The notebook as students get it."""
    return json.loads((course.path("release", ".", ASSIGNMENT) / f"{NOTEBOOK}.ipynb").read_text())


def cell_of(notebook: dict[str, Any], grade_id: str) -> dict[str, Any]:
    """A cell by nbgrader's id."""
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def solved(course: CourseFolder, *exercises: str) -> dict[str, Any]:
    """The notebook with the instructor's solutions of some exercises; all, if none is named."""
    source = json.loads((course.path("source", ".", ASSIGNMENT) / f"{NOTEBOOK}.ipynb").read_text())
    notebook = blank(course)
    for name in exercises or EXERCISES:
        cell_of(notebook, name)["source"] = cell_of(source, name)["source"]
    return notebook


def folder_of(course: CourseFolder, student: str) -> Path:
    """Where a student's submission lies; made if it isn't there."""
    folder = course.path("submitted", student, ASSIGNMENT)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def hand_in(course: CourseFolder, student: str, notebook: dict[str, Any]) -> None:
    """Hand in a notebook."""
    (folder_of(course, student) / f"{NOTEBOOK}.ipynb").write_text(json.dumps(notebook))


def hand_in_script(course: CourseFolder, script: Script, notebook: dict[str, Any], text: str | None = None) -> None:
    """Hand in a kept submission, made from a notebook: blank for an attack, solved for an unlucky one."""
    text = text or script.text
    notebook = copy.deepcopy(notebook)
    functions = {node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)}
    if "submission" in functions:
        hand_in(course, script.name, notebook)
        runpy.run_path(str(script.path))["submission"](notebook, folder_of(course, script.name))
    else:
        cell_of(notebook, "scale")["source"] = text
        hand_in(course, script.name, notebook)


def grade(course: CourseFolder, students: Iterable[str], pool: Pool) -> dict[str, Result]:
    """Grade students, in this order, through the real path."""
    progress = Grader(course.assignment(ASSIGNMENT), pool).grade(students)
    return {step.result.student: step.result for step in progress}


def printed(course: CourseFolder, student: str) -> str:
    """All that an instructor can read in a student's autograded notebook's outputs."""
    path = course.path("autograded", student, ASSIGNMENT) / f"{NOTEBOOK}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    return "\n".join(json.dumps(cell.outputs) for cell in notebook.cells if cell.cell_type == "code")


def clear(course: CourseFolder) -> None:
    """Take back all that was handed in."""
    shutil.rmtree(course.root / "submitted", ignore_errors=True)
