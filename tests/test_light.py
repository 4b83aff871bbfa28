"""The grader as others get it: in a fresh environment, without torch and this course, on a course of theirs."""

import csv
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograder.sandbox.container import probe
from tests.conftest import ROOT

pytestmark = pytest.mark.slow  # an environment takes pip some minutes

SETUP = "from autograder.contract.check import check"
SOLUTION = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
ASSERTS = "assert double(2) == 4\n### BEGIN HIDDEN TESTS\nassert double(-3) == -6\n### END HIDDEN TESTS"
CHECKS = """check("twice a number", double(2), 4)
### BEGIN HIDDEN TESTS
check("twice a list", double([1]), [1, 1], hint="what is 2 * [1]?")
### END HIDDEN TESTS"""
ANSWERS = {"right": "return x + x", "half": "return 2 * x if isinstance(x, int) else [x]", "wrong": "return 3 * x"}
MARKS = {"right": 5.0, "half": 2.0, "wrong": 0.0}


def cell(source: str, name: str, **marks: object) -> nbformat.NotebookNode:
    marks = {"grade": False, "solution": False, "locked": False, "task": False, **marks}
    found = new_code_cell(source, metadata={"nbgrader": {"schema_version": 3, "grade_id": name, **marks}})
    found.id = name
    return found


def run(programs: Path, folder: Path, *command: str) -> subprocess.CompletedProcess:
    """Run a program of the light environment, which finds nothing of this checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PATH"] = f"{programs}:{environment['PATH']}"
    return subprocess.run(
        [programs / command[0], *command[1:]], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def programs(tmp_path_factory) -> Path:
    """The programs of an environment that holds what `pip install nbgrader-autograder` brings, the newest of all."""
    folder = tmp_path_factory.mktemp("light")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder / "reached"), "nh3"]
    if subprocess.run(pip, capture_output=True, check=False).returncode:
        pytest.skip("pip reaches no index here")
    project = folder / "project"
    left_out = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info", "demo", "source", "release")
    shutil.copytree(ROOT, project, ignore=left_out)
    venv.create(folder / "environment", with_pip=True)
    found = folder / "environment" / "bin"
    done = run(found, folder, "pip", "install", "--quiet", str(project))
    assert done.returncode == 0, done.stderr
    return found


@pytest.fixture(scope="module")
def course(programs, tmp_path_factory) -> Path:
    """A course of someone else's: asserts in one exercise, checks in the other, and three students."""
    root = tmp_path_factory.mktemp("theirs")
    (root / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'theirs'\n")
    cells = [
        cell(SETUP, "setup", locked=True),
        cell(SOLUTION, "double", solution=True),
        cell(ASSERTS, "asserts", grade=True, locked=True, points=2),
        cell(CHECKS, "checks", grade=True, locked=True, points=3),
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    (root / "source" / "ps1").mkdir(parents=True)
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), root / "source" / "ps1" / "double.ipynb")
    done = run(programs, root, "nbgrader", "generate_assignment", "ps1")
    assert done.returncode == 0, done.stderr
    for student, answer in ANSWERS.items():
        notebook = nbformat.read(root / "release" / "ps1" / "double.ipynb", as_version=4)
        notebook.cells[1].source = f"def double(x):\n    {answer}"
        (root / "submitted" / student / "ps1").mkdir(parents=True)
        nbformat.write(notebook, root / "submitted" / student / "ps1" / "double.ipynb")
    return root


def test_it_holds_the_autograder_and_neither_torch_nor_a_course(programs, tmp_path):
    question = "import importlib.util as u; print([bool(u.find_spec(n)) for n in ('autograder', 'torch', 'course')])"
    assert run(programs, tmp_path, "python", "-c", question).stdout.strip() == "[True, False, False]"
    assert "grade" in run(programs, tmp_path, "autograder", "--help").stdout


def test_the_doctor_finds_nothing_that_grading_needs_missing(programs, course):
    done = run(programs, course, "autograder", "doctor")
    needed = [line for line in done.stdout.splitlines() if line.startswith("✘")]
    assert [line for line in needed if "sandbox" not in line or not probe()] == []
    assert "✔ nbgrader: " in done.stdout


def test_it_grades_asserts_and_checks(programs, course):
    if probe():
        pytest.skip(probe())
    done = run(programs, course, "autograder", "grade", "ps1", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    assert run(programs, course, "autograder", "export", "ps1", "--to", "marks.csv").returncode == 0
    with (course / "marks.csv").open() as rows:
        marks = {row["student_id"]: float(row["score"]) for row in csv.DictReader(rows)}
    assert marks == MARKS
    for page in ("report", "feedback"):
        assert run(programs, course, "autograder", page, "ps1").returncode == 0
