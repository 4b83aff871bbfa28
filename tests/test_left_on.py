"""A state that a cell leaves on costs no point elsewhere, nor does a name that it binds. See `tests/left_on/`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from autograder.contract.testcell import is_judged
from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader, Result
from autograder.places.pool import Pool
from autograder.sandbox.container import probe
from course.authors.build import notebook_name
from tests.classroom import ASSIGNMENT, FULL, cell_of, hand_in, make_course, solved

ROOT = Path(__file__).resolve().parents[1]
STATES = {path.stem: path.read_text() for path in sorted((Path(__file__).parent / "left_on").glob("*.py"))}
LESSONS = sorted(path.stem for path in (ROOT / "course" / "lessons").glob("*.md"))
# What `make test` tries on two lessons; `make test-long` tries all states on all lessons.
OFTEN = ("grad_mode", "inference_mode", "default_dtype", "anomaly", "module_hooks", "name_builtins", "library_assigned")
pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")


def code_cell(text: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": "left-on",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": text,
    }


def after_setup(notebook: dict[str, Any], text: str) -> dict[str, Any]:
    """The notebook with one cell more, behind its first locked one."""
    place = next(i for i, cell in enumerate(notebook["cells"]) if cell["metadata"].get("nbgrader", {}).get("locked"))
    notebook["cells"].insert(place + 1, code_cell(text))
    return notebook


def first(notebook: dict[str, Any], text: str) -> dict[str, Any]:
    """The notebook with one cell more, before all others."""
    notebook["cells"].insert(0, code_cell(f"import torch\nfrom torch import nn\n{text}"))
    return notebook


def grade_all(course: CourseFolder, assignment: str, jobs: int = 1) -> dict[str, Result]:
    with Pool(jobs) as pool:
        steps = Grader(course.assignment(assignment), pool).grade(course.students(assignment))
        return {step.result.student: step.result for step in steps}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The small course: each state in a cell after the setup, in one before it, and in an answer."""
    course = make_course(tmp_path_factory.mktemp("left-on"))
    for name, text in STATES.items():
        hand_in(course, f"{name}.after", after_setup(solved(course), text))
        hand_in(course, f"{name}.first", first(solved(course), text))
        answered = solved(course)
        cell_of(answered, "scale")["source"] = [text, *cell_of(solved(course), "scale")["source"]]
        hand_in(course, f"{name}.answer", answered)
        called = solved(course)
        body = "".join(f"        {line}\n" for line in ["global torch, nn, F, check", *text.splitlines()])
        cell_of(called, "scale")["source"] = [CALLED.replace("        LEFT_ON\n", body)]
        hand_in(course, f"{name}.called", called)
    return grade_all(course, ASSIGNMENT)


# The state is left by the code that a test calls.
CALLED = """
class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        LEFT_ON
        return x * self.gain
"""


@pytest.mark.parametrize("where", ["after", "first"])
@pytest.mark.parametrize("state", STATES)
def test_a_cell_that_leaves_a_state_on_costs_nothing(small, state, where):
    result = small[f"{state}.{where}"]
    assert result.points == FULL, result.remarks


@pytest.mark.parametrize("where", ["answer", "called"])
@pytest.mark.parametrize("state", STATES)
def test_an_answer_that_leaves_a_state_on_costs_no_other_exercise(small, state, where):
    result = small[f"{state}.{where}"]
    assert {name: points for name, points in result.points.items() if name != "scale-test"} == {
        "lengths-test": 1.0,
        "largest-test": 1.0,
    }, result.remarks


def lesson_course(root: Path, lesson: str, states: dict[str, str]) -> CourseFolder:
    """A course of one lesson whose students have solved it, each with a state left on."""
    shutil.copy(ROOT / "nbgrader_config.py", root)
    for step in ("source", "release"):
        shutil.copytree(ROOT / step / lesson, root / step / lesson)
    course = CourseFolder(root)
    name = f"{notebook_name(lesson)}.ipynb"
    for state, text in {"nothing": "", **states}.items():
        notebook = json.loads((root / "source" / lesson / name).read_text())
        folder = course.path("submitted", state, lesson)
        folder.mkdir(parents=True)
        (folder / name).write_text(json.dumps(after_setup(notebook, text)))
    return course


def lost(root: Path, lesson: str, states: dict[str, str]) -> dict[str, list[str]]:
    """The test cells that lose points, by state."""
    course = lesson_course(root, lesson, states)
    (template,) = course.assignment(lesson).templates.values()
    full = {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.points
        for cell in template.source.cells
        if is_judged(cell)
    }
    missed = {
        state: [name for name, points in full.items() if result.points[name] != points]
        for state, result in grade_all(course, lesson).items()
    }
    return {state: names for state, names in missed.items() if names}


@pytest.mark.parametrize("lesson", LESSONS[::3])
def test_in_a_lesson_what_is_left_on_costs_nothing(tmp_path, lesson):
    assert lost(tmp_path, lesson, {state: STATES[state] for state in OFTEN}) == {}


@pytest.mark.slow
@pytest.mark.parametrize("lesson", LESSONS)
def test_in_each_lesson_nothing_that_is_left_on_costs_anything(tmp_path, lesson):
    assert lost(tmp_path, lesson, STATES) == {}


def test_the_corpus_is_large():
    assert len(STATES) >= 24
