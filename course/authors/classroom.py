"""Make up a class: submissions of a lesson put together from the known answers.

python -m course.authors.classroom 01-modules demo/                a class with all that happens in one
python -m course.authors.classroom 01-modules demo/ --complete 300 a class of 300 that solved everything
"""

from __future__ import annotations

import argparse
import copy
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.folder.answers import Lesson, grade_id, marked

CONFIG = "nbgrader_config.py"

HOSTILE = """
import IPython
from autograder.contract import check as checks

# Every cell after this one is emptied, and every comparison made to agree.
IPython.get_ipython().input_transformers_post.append(lambda lines: ["pass\\n"])
torch.allclose = torch.testing.assert_close = lambda *args, **kwargs: True
checks.compare = lambda *args: None
"""


def ordinary_class(lesson: Lesson) -> Iterator[tuple[str, NotebookNode]]:
    """Students who solved all, some, or nothing, and some to whom something happened."""
    yield "ada", lesson.submission({})
    yield "barbara", lesson.submission(lesson.pick("right", 0))
    yield "chien-shiung", lesson.submission(lesson.pick("right", 1))
    for number, (name, every) in enumerate({"dorothy": 4, "emmy": 3, "frances": 2, "grace": 2}.items()):
        yield name, lesson.submission(lesson.pick("wrong", number, every))
    yield "hedy", lesson.submission({**lesson.stubs, **lesson.pick("right", 0, 2)})
    yield "ida", lesson.submission(lesson.stubs)
    first, second = itertools.islice(lesson.answers, 2)
    yield "joan-endless-loop", lesson.submission({first: "while True:\n    pass\n"})
    yield "katherine-copied-cell", copied(lesson.submission({}), f"{second}-test")
    yield "lise-deleted-test", deleted(lesson.submission({}), f"{second}-test")
    yield "mallory-hostile", lesson.submission({**lesson.stubs, first: HOSTILE})
    yield "nina-killed-kernel", lesson.submission({second: "import os\nos._exit(0)\n"})


def copied(notebook: NotebookNode, name: str) -> NotebookNode:
    """The notebook with one of its cells there twice, as copy and paste leaves it."""
    index = next(i for i, cell in enumerate(notebook.cells) if grade_id(cell) == name)
    notebook.cells.insert(index, copy.deepcopy(notebook.cells[index]))
    notebook.cells[index]["id"] = "copied"
    return notebook


def deleted(notebook: NotebookNode, name: str) -> NotebookNode:
    """The notebook without one of its cells."""
    notebook.cells = [cell for cell in notebook.cells if grade_id(cell) != name]
    return notebook


def complete_class(lesson: Lesson, size: int) -> Iterator[tuple[str, NotebookNode]]:
    """Students who solved everything, each in a mixture of styles.

    No two have the same code: a grader that knows an execution again must run each one all the same.
    """
    for number in range(size):
        notebook = lesson.submission(lesson.pick("right", number, 1 + number % 4))
        next(cell for cell in notebook.cells if marked(cell, "solution")).source += f"\n# Handed in by student {number}"
        yield f"student{number:04}", notebook


def lay_out(root: Path, lesson: Lesson, target: Path, students: Iterator[tuple[str, NotebookNode]]) -> None:
    """Make `target` a course of its own, with one assignment and the given submissions."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy(root / CONFIG, target)
    for step in ("source", "release"):
        shutil.copytree(root / step / lesson.name, target / step / lesson.name, dirs_exist_ok=True)
    for student, notebook in students:
        path = target / "submitted" / student / lesson.name / f"{lesson.notebook}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, path)


def write_roster(folder: Path) -> None:
    """List the class in `students.csv`, as `nbgrader db student import` reads it, under made-up names."""
    rows = ["id,first_name,last_name,email"]
    for student in sorted(path.name for path in (folder / "submitted").iterdir()):
        first, _, rest = student.partition("-")
        last = rest.replace("-", " ").title() or "Example"
        rows.append(f"{student},{first.title()},{last},{student}@example.org")
    (folder / "students.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def main(argv: list[str] | None = None) -> None:
    """Lay out a class as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m course.authors.classroom", description="Make up a class.")
    parser.add_argument("lesson", help="such as 01-modules")
    parser.add_argument("target", type=Path, help="the folder that becomes the class's course")
    parser.add_argument("--complete", type=int, default=0, metavar="N", help="N students who solved everything")
    options = parser.parse_args(argv)
    root = Path.cwd()
    lesson = Lesson(root, options.lesson)
    if options.complete:
        lay_out(root, lesson, options.target, complete_class(lesson, options.complete))
        write_roster(options.target)
        return
    lay_out(root, lesson, options.target, ordinary_class(lesson))
    broken = options.target / "submitted" / "olga-broken-file" / lesson.name / f"{lesson.notebook}.ipynb"
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text('{"cells": [{"cell_type": "code", "source": "', encoding="utf-8")
    linked = options.target / "submitted" / "petra-link" / lesson.name
    linked.parent.mkdir(parents=True, exist_ok=True)
    if not linked.is_symlink():
        linked.symlink_to(Path("..", "ada", lesson.name))
    write_roster(options.target)


if __name__ == "__main__":
    main()
