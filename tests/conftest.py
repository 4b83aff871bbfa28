"""Fixtures: a tiny course, built from the example that docs/write-an-exercise.md shows."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nbformat
import pytest

from autograder.folder.courses import CourseFolder
from course.authors import build

# Submissions, not tests: some are named like one.
collect_ignore_glob = ["left_on/*", "attacks/*", "unlucky/*", "saboteurs/*", "fixtures/*"]

ROOT = Path(__file__).resolve().parents[1]
LESSON, NOTEBOOK = "01-scaling", "scaling"
EXAMPLE = ROOT / "tests" / "fixtures" / "example"
RIGHT = """class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        return self.gain * x
"""
WRONG = RIGHT.replace("self.gain * x", "self.gain.data * x")


def example_lesson() -> str:
    """The lesson with the documentation's example of an exercise."""
    return (EXAMPLE / build.LESSONS / f"{LESSON}.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def built_course(tmp_path_factory) -> Path:
    """A course with one lesson, built once."""
    root = tmp_path_factory.mktemp("tiny")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    (root / build.LESSONS).mkdir(parents=True)
    (root / build.LESSONS / f"{LESSON}.md").write_text(example_lesson(), encoding="utf-8")
    here = os.getcwd()
    os.chdir(root)
    try:
        build.build(LESSON, root, root)
    finally:
        os.chdir(here)
    # What `import course` finds must be the package, not this folder.
    shutil.rmtree(root / "course")
    return root


@pytest.fixture
def course_root(built_course, tmp_path) -> Path:
    """A fresh copy of the built course, with no submissions yet."""
    return Path(shutil.copytree(built_course, tmp_path / "course-root"))


@pytest.fixture
def course(course_root) -> CourseFolder:
    return CourseFolder(course_root)


@pytest.fixture
def hand_in(course_root):
    """Hand in the tiny lesson for a student: `hand_in("ada", RIGHT)`."""

    def hand_in(student: str, answer: str | None = None, change=None) -> Path:
        notebook = nbformat.read(course_root / "release" / LESSON / f"{NOTEBOOK}.ipynb", as_version=4)
        for cell in notebook.cells:
            if answer is not None and cell.metadata.get("nbgrader", {}).get("grade_id") == "scale":
                cell.source = answer
        if change is not None:
            change(notebook)
        path = course_root / "submitted" / student / LESSON / f"{NOTEBOOK}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, path)
        return path

    return hand_in


@pytest.fixture
def grade(course):
    """Grade all that was handed in: results by student."""
    from autograder.grading.grade import Grader
    from autograder.places.pool import Pool

    def grade(force: bool = False, jobs: int = 1) -> dict:
        with Pool(jobs) as pool:
            grader = Grader(course.assignment(LESSON), pool, force)
            return {progress.result.student: progress.result for progress in grader.grade(course.students(LESSON))}

    return grade
