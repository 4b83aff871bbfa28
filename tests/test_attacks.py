"""Hostile submissions, graded as one class through the real path. See `tests/attacks/`."""

from __future__ import annotations

import re
import sys

import nbformat
import pytest
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from autograder import __main__ as command
from autograder.contract import MIME
from autograder.sandbox import container as sandbox
from autograder.sandbox.container import probe
from tests.classroom import (
    ASSIGNMENT,
    ATTACKS,
    BREACH,
    FULL,
    NOTEBOOK,
    grade_attacks,
    hand_in,
    make_course,
    printed,
    scripts,
    solved,
    temporary,
)
from tests.test_strangers import what_acts

SCRIPTS = scripts(ATTACKS)
pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")


@pytest.fixture(scope="module")
def graded():
    with temporary() as folder:
        yield grade_attacks(folder, jobs=2)


def test_the_corpus_is_large_and_every_class_of_attack_is_in_it():
    assert len(SCRIPTS) >= 50
    classes = {script.name.split("_")[0] for script in SCRIPTS}
    assert classes >= {"cells", "shell", "patch", "objects", "evidence", "stdio", "exit", "memory", "files", "modules"}
    assert classes >= {"processes", "network", "folder", "notebook", "sandbox"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_attack(graded, script):
    result = graded.results[script.name]
    assert result.state in ("graded", "refused"), result.remarks
    assert (result.score, result.max_score) == (0.0, 4.0)
    assert set(result.points) == set(FULL)
    assert BREACH not in printed(graded.course, script.name)
    assert re.search(script.remark, "\n".join(result.remarks)), result.remarks
    assert "false report" not in "\n".join(result.remarks)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_nothing_acts_on_who_reads_it(graded, script):
    folder = graded.course.path("autograded", script.name, ASSIGNMENT)
    cells = nbformat.read(folder / f"{NOTEBOOK}.ipynb", as_version=4).cells
    for cell in (cell for cell in cells if cell.cell_type != "code"):
        renderer = IPythonRenderer(escape=False, attachments=cell.get("attachments", {}))
        assert what_acts(MarkdownWithMath(renderer=renderer).render(cell.source)) == [], cell.source
    for output in (output for cell in cells for output in cell.get("outputs", [])):
        assert what_acts(output.get("data", {}).get("text/html", "")) == []
        assert output.get("data", {}).keys() <= {"text/plain", "text/html", "image/png", "image/jpeg", MIME}
    assert not [path for path in folder.rglob("*") if path.suffix.lower() in (".html", ".htm", ".svg", ".xml", ".js")]
    assert all(remark.isprintable() for remark in graded.results[script.name].remarks)


def test_honest_students_between_them_lose_nothing(graded):
    assert len(graded.honest) > len(SCRIPTS) / 6
    for student in graded.honest:
        assert graded.results[student].points == FULL, student
        assert graded.results[student].remarks == [], student


def test_nothing_of_them_is_left(graded):
    assert graded.traces == []


def test_the_gradebook_holds_the_marks_that_were_given(graded):
    assert graded.gradebook == {student: result.score for student, result in graded.results.items()}


def test_without_a_sandbox_nothing_is_run_unless_it_is_said(tmp_path, monkeypatch, capsys):
    course = make_course(tmp_path)
    hand_in(course, "honest", solved(course))
    monkeypatch.setattr(sys, "argv", ["autograder", "grade", ASSIGNMENT, "--course", str(tmp_path)])
    monkeypatch.setattr(sandbox, "probe", lambda: "bubblewrap is not installed")
    monkeypatch.setattr(command, "probe", sandbox.probe)
    with pytest.raises(SystemExit) as ended:
        command.main()
    assert ended.value.code == 2
    assert "--unsafe" in capsys.readouterr().err
    assert not (tmp_path / "autograded").exists()
