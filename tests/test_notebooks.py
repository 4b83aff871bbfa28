"""Every notebook, through nbval: source strictly, release laxly, and both of them can fail."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import nbformat
import pytest

from autograder.contract.testcell import is_judged
from tests.conftest import LESSON, NOTEBOOK, ROOT

SANITIZE = ROOT / "tests" / "nbval-sanitize.cfg"


def nbval(folder: Path, *options: str) -> dict[int, str]:
    """Run nbval: per code cell of the folder's one notebook, what came of it."""
    report = folder / "report.xml"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), *options]
    subprocess.run([*command, f"--junitxml={report}", str(folder)], cwd=folder, capture_output=True, check=False)
    outcomes = {}
    for case in ElementTree.parse(report).iter("testcase"):
        number = int(re.search(r"(\d+)$", case.get("name"))[1])
        outcomes[number] = "failed" if case.find("failure") is not None or case.find("error") is not None else "passed"
    return outcomes


def copy_of(path: Path, folder: Path, change=lambda notebook: None) -> nbformat.NotebookNode:
    notebook = nbformat.read(path, as_version=4)
    change(notebook)
    # With the files that a lesson hands out beside it.
    shutil.copytree(path.parent, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.ipynb", "__pycache__"))
    nbformat.write(notebook, folder / path.name)
    return notebook


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def unsolved_tests(notebook) -> set[int]:
    return {number for number, cell in enumerate(code_cells(notebook)) if is_judged(cell)}


def failed(outcomes: dict[int, str]) -> set[int]:
    return {number for number, outcome in outcomes.items() if outcome == "failed"}


# A build from the lesson's text compares all outputs of source/ too (`make check-build`): here one lesson is enough.
def _first_only(paths: list[Path]) -> list[Any]:
    return [pytest.param(path, marks=[pytest.mark.slow] if number else []) for number, path in enumerate(paths)]


@pytest.mark.parametrize("path", _first_only(sorted((ROOT / "source").glob("*/*.ipynb"))), ids=lambda path: path.stem)
def test_source_gives_the_outputs_that_it_shows(path, tmp_path):
    notebook = copy_of(path, tmp_path / "n")
    outcomes = nbval(tmp_path / "n", "--nbval", f"--nbval-sanitize-with={SANITIZE}")
    assert failed(outcomes) == set()
    assert len(outcomes) == len(code_cells(notebook))


@pytest.mark.parametrize("path", sorted((ROOT / "release").glob("*/*.ipynb")), ids=lambda path: path.stem)
def test_release_runs_but_for_the_tests_of_unsolved_exercises(path, tmp_path):
    notebook = copy_of(path, tmp_path / "n")
    outcomes = nbval(tmp_path / "n", "--nbval-lax")
    assert len(outcomes) == len(code_cells(notebook))
    assert failed(outcomes) == unsolved_tests(notebook)


def test_strict_fails_on_an_output_that_does_not_reproduce(built_course, tmp_path):
    def break_it(notebook):
        notebook.cells[-1].outputs[0].text = notebook.cells[-1].outputs[0].text.replace("ones", "twos")

    copy_of(built_course / "source" / LESSON / f"{NOTEBOOK}.ipynb", tmp_path / "n", break_it)
    assert failed(nbval(tmp_path / "n", "--nbval")) == {2}


def test_lax_fails_on_a_teaching_cell_that_raises(built_course, tmp_path):
    def break_it(notebook):
        notebook.cells.insert(2, nbformat.v4.new_code_cell("layer = Missing(3)"))

    notebook = copy_of(built_course / "release" / LESSON / f"{NOTEBOOK}.ipynb", tmp_path / "n", break_it)
    assert failed(nbval(tmp_path / "n", "--nbval-lax")) == unsolved_tests(notebook) | {1}


@pytest.mark.parametrize("path", sorted((ROOT / "source").glob("*/*.ipynb")), ids=lambda path: path.stem)
def test_every_picture_has_a_text_alternative(path):
    pictures = 0
    for cell in code_cells(nbformat.read(path, as_version=4)):
        for output in cell.outputs:
            data = output.get("data", {})
            assert not [mime for mime in data if mime.startswith("image/")], (
                f"use course.figures.show: {cell.source[:80]}"
            )
            for image in re.findall(r"<img[^>]*>", data.get("text/html", "")):
                pictures += 1
                assert re.search(r'alt="[^"]{20,}"', image), image[:100]
    assert pictures >= 1
