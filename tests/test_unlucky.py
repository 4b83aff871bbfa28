"""Honest but unlucky submissions lose nothing that they earned. See `tests/unlucky/`."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest

from autograder.places.pool import Pool
from autograder.sandbox import execute
from autograder.sandbox.container import probe
from autograder.strangers.signs import signs_in
from tests.classroom import (
    ASSIGNMENT,
    EXERCISES,
    FULL,
    UNLUCKY,
    grade,
    hand_in_script,
    make_course,
    printed,
    scripts,
    solved,
)

ROOT = Path(__file__).resolve().parents[1]
ANSWERS = ROOT / "course" / "answers"
SCRIPTS = scripts(UNLUCKY)
pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("unlucky"))
    for script in SCRIPTS:
        hand_in_script(course, script, solved(course))
    with Pool(1) as pool:
        return course, grade(course, [script.name for script in SCRIPTS], pool)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_unlucky(graded, script):
    course, results = graded
    result = results[script.name]
    earned = re.search(r"^# marks:(.*)$", script.text, re.MULTILINE)[1].split()
    expected = {f"{name}-test": FULL[f"{name}-test"] if name in earned else 0.0 for name in EXERCISES}
    assert result.points == expected, (result.remarks, printed(course, script.name)[-1000:])
    assert re.search(script.remark, "\n".join(result.remarks)), result.remarks


def test_every_mark_has_a_history_and_the_kept_evidence_gives_it_again(graded, monkeypatch):
    course, results = graded
    state = course.state(ASSIGNMENT)
    lines = [json.loads(line) for line in (state / "history.jsonl").read_text().splitlines()]
    assert {line["student"] for line in lines} == set(results)
    for line in lines:
        assert line["points"] == results[line["student"]].points
        assert all(line[what] for what in ("submission", "tests", "seed", "versions", "graded_at"))
    shutil.rmtree(state / "results")

    def refuse(task):
        raise AssertionError("nothing needs to be run again")

    monkeypatch.setattr(execute, "execute", refuse)
    with Pool(1) as pool:
        monkeypatch.setattr(pool, "submit", refuse)
        again = grade(course, list(results), pool)
    assert {name: result.points for name, result in again.items()} == {n: r.points for n, r in results.items()}


@pytest.mark.parametrize("answer", sorted(ANSWERS.glob("*/*/right-*.py")), ids=lambda path: "/".join(path.parts[-3:]))
def test_right_answers_carry_no_sign_of_an_attack(answer):
    lesson = answer.parts[-3]
    (release,) = (ROOT / "release" / lesson).glob("*.ipynb")
    given = {sign for cell in nbformat.read(release, as_version=4).cells for sign in signs_in(cell.source)}
    assert set(signs_in(answer.read_text())) <= given
