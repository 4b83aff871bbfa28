"""Evidence that is typed in earns nothing, with partial credit either: what the release shows, or another seed gave."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import nbformat
import pytest

from autograder.contract.testcell import is_judged
from autograder.folder.courses import Assignment, CourseFolder
from autograder.grading.verdict import write_verdict
from autograder.judging.asking import Judge
from tests.conftest import ROOT

LESSONS = sorted(path.stem for path in (ROOT / "course" / "lessons").glob("*.md"))
SEED, ANOTHER = 11, 12345


class Forger:
    """Someone who solves nothing, and reports values that he knows from elsewhere."""

    def __init__(self, assignment: Assignment) -> None:
        (self.template,) = assignment.templates.values()
        self.judge, self.elsewhere = Judge(assignment, SEED), Judge(assignment, ANOTHER)
        self.known = {judge: judge.evidence()[self.template.name] for judge in (self.judge, self.elsewhere)}

    def share(self, report: Any) -> float:
        """The share of the points that is earned by `report(rows, own, foreign)` in every cell."""
        earned = points = 0.0
        for cell in self.template.source.cells:
            if not is_judged(cell):
                continue
            name = cell.metadata.nbgrader.grade_id
            own, foreign = (self.known[judge][name] for judge in (self.judge, self.elsewhere))
            rows = self.judge.judge_evidence(self.template.name, name, own)
            assert all(row["passed"] for row in rows)
            evidence = report(rows, own, foreign)
            points += cell.metadata.nbgrader.points
            earned += credit(cell, self.judge.judge_evidence(self.template.name, name, evidence))
        return earned / points


def credit(cell: nbformat.NotebookNode, rows: list[dict[str, Any]]) -> float:
    """What nbgrader gives for a verdict, with partial credit."""
    judged = nbformat.from_dict({**cell, "outputs": []})
    write_verdict(judged, rows, "", partial=True)
    scores = [output.data["text/plain"] for output in judged.outputs if output.output_type == "execute_result"]
    failed = any(output.output_type == "error" for output in judged.outputs)
    return float(scores[0]) if scores else 0.0 if failed else judged.metadata.nbgrader.points


# Each lesson is a judge's run under nine seeds: `make test` takes two of them.
@pytest.fixture(params=[pytest.param(one, marks=[pytest.mark.slow] if n % 3 else []) for n, one in enumerate(LESSONS)])
def forger(request, tmp_path) -> Iterator[Forger]:
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    for step in ("source", "release"):
        shutil.copytree(ROOT / step / request.param, tmp_path / step / request.param)
    course = CourseFolder(tmp_path)
    course.settings.partial_credit = True
    forger = Forger(course.assignment(request.param))
    with forger.judge, forger.elsewhere:
        yield forger


def test_the_release_is_not_worth_copying(forger):
    def what_is_visible(rows, own, foreign):
        return [one if not row["hidden"] else {"label": row["label"]} for row, one in zip(rows, own, strict=True)]

    def what_is_fixed(rows, own, foreign):
        return [one if not row["varies"] else {"label": row["label"]} for row, one in zip(rows, own, strict=True)]

    def another_seeds(rows, own, foreign):
        return (foreign + [None] * len(rows))[: len(rows)]

    assert forger.share(lambda rows, own, foreign: own) == 1.0
    assert forger.share(what_is_visible) < 0.05
    assert forger.share(what_is_fixed) < 0.05
    assert forger.share(another_seeds) == 0.0


def test_an_honest_half_earns_its_half():
    """Of two hidden checks on random inputs one holds: the others count with it."""
    cell = nbformat.v4.new_code_cell("", metadata={"nbgrader": {"points": 4}})
    rows = [
        {"label": "shown", "passed": True, "hidden": False, "varies": True, "problem": "", "hint": None},
        {"label": "hidden", "passed": True, "hidden": True, "varies": True, "problem": "", "hint": None},
        {"label": "more", "passed": False, "hidden": True, "varies": True, "problem": "the shape differs", "hint": ""},
        {"label": "fixed", "passed": True, "hidden": True, "varies": False, "problem": "", "hint": None},
    ]
    assert credit(cell, rows) == 3.0
    rows[1].update(passed=False, problem="the values differ")
    assert credit(cell, rows) == 0.0
