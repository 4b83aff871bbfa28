"""A small graded class for the tests of what people see: the report, the pages, the marks."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

import nbformat

from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader
from autograder.places.pool import Pool
from course.authors.build import read_lesson

LESSON = Path(__file__).parent / "fixtures" / "desk" / "01-desk.md"
ASSIGNMENT, NOTEBOOK = "01-desk", "desk"
CONFIG = (
    "from course import STUDENT_MODULES\nc = get_config()\n"
    "c.Autograder.modules = [f'course/{module}' for module in STUDENT_MODULES]\n"
    'c.CourseDirectory.course_id = "desk"\nc.Autograder.seed = 7\nc.Autograder.cell_seconds = 20\n'
)

RUNNING = "def running(x):\n    return x.cumsum(0)\n"
# What two students have in common, and nobody else: wrong in a way of its own.
ODD = """def running(x):
    pieces, total = [], torch.zeros(())
    for position, piece in enumerate(reversed(list(x))):
        total = total + piece * (1 if position >= 0 else -1)
        pieces.insert(0, total.clone())
    return torch.stack(pieces)
"""
PRINTED = "what-the-kernel-printed"
CLASS = {
    "ada": {"twice": "def twice(x):\n    return x + x\n", "running": RUNNING, "why": "It adds up."},
    "bea": {"twice": "def twice(x):\n    return x.abs() * 2\n", "running": RUNNING, "why": "No idea."},
    "cyd": {"twice": "def twice(x):\n    return 2 * x\n", "running": ODD, "why": "Sums."},
    "dan": {
        "twice": "def twice(x):\n    return x.mul(2)\n",
        "running": ODD.replace("pieces", "parts").replace("piece", "element").replace("total", "so_far"),
        "why": "Sums.",
    },
    "eve": {"twice": "import IPython\nIPython.get_ipython().events\ndef twice(x):\n    return x\n", "running": RUNNING},
    "fay": {"twice": f"print('{PRINTED}')\ndef twice(x):\n  return 2 *\n", "running": RUNNING},
    "gus": {},
}
BROKEN = "hal"


@cache
def graded_class() -> Path:
    """A course whose class was graded, once for all tests; copy it to change it."""
    root = Path(tempfile.mkdtemp(prefix="desk-"))
    (root / "nbgrader_config.py").write_text(CONFIG)
    source = root / "source" / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(read_lesson(LESSON), source)
    course = CourseFolder(root)
    assignment = course.assignment(ASSIGNMENT)
    for student, answers in CLASS.items():
        path = root / "submitted" / student / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(handed_in(root, answers), path)
        (path.parent / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC")
    broken = root / "submitted" / BROKEN / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
    broken.parent.mkdir(parents=True)
    broken.write_text("{broken")
    with Pool(1) as pool:
        list(Grader(assignment, pool).grade(course.students(ASSIGNMENT)))
    return root


def handed_in(root: Path, answers: dict[str, str]) -> nbformat.NotebookNode:
    """The release, with some of its solution cells filled in."""
    notebook = nbformat.read(root / "release" / ASSIGNMENT / f"{NOTEBOOK}.ipynb", as_version=4)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = answers.get(name, cell.source)
    return notebook


def copy_of_class(folder: Path) -> CourseFolder:
    """A graded class of one's own."""
    return CourseFolder(shutil.copytree(graded_class(), folder / "graded", symlinks=True))


def grade_by_hand(course: CourseFolder, student: str, points: float, comment: str = "", penalty: float = 0.0) -> None:
    """Do what a grader does in the Formgrader, and what nbgrader's late plug-in does."""
    with course.gradebook() as gradebook:
        grade = gradebook.find_grade("why", NOTEBOOK, ASSIGNMENT, student)
        grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.find_comment("why", NOTEBOOK, ASSIGNMENT, student).manual_comment = comment or None
        gradebook.find_submission(ASSIGNMENT, student).notebooks[0].late_submission_penalty = penalty
        gradebook.db.commit()
