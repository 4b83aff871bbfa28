"""Nothing of the answer key is in what students get, or in what is sent to their kernels."""

import ast
import re

import nbformat
import pytest

from autograder.contract.testcell import COLLECT, for_student, hidden_lines, is_check, is_judged
from autograder.folder.answers import grade_id, marked
from tests.conftest import ROOT

LESSONS = sorted(path.stem for path in (ROOT / "course" / "lessons").glob("*.md"))


def notebook(step, lesson):
    ((path),) = (ROOT / step / lesson).glob("*.ipynb")
    return nbformat.read(path, as_version=4)


RUN = 4  # lines: fewer may stand alike in any two programs


def runs(text):
    """Every run of a few lines, comments and blank lines left out."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    return {"\n".join(lines[start : start + RUN]) for start in range(max(1, len(lines) - RUN + 1))} - {""}


def hidden_part(source):
    hidden = hidden_lines(source)
    return "\n".join(line for number, line in enumerate(source.splitlines(), 1) if number in hidden)


def visible_part(source):
    hidden = hidden_lines(source)
    lines = [line for number, line in enumerate(source.split("\n"), 1) if number not in hidden]
    return "\n".join(line for line in lines if "END HIDDEN TESTS" not in line)


def region(source):
    found = re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", source, re.DOTALL)
    return "\n".join(found) if found else source


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_release_has_no_hidden_test_and_no_solution(lesson):
    source, release = notebook("source", lesson), notebook("release", lesson)
    released = set().union(*(runs(cell.source) for cell in release.cells))
    by_id = {grade_id(cell): cell.source for cell in release.cells if grade_id(cell)}
    secrets = set()
    for cell in source.cells:
        if is_judged(cell):
            assert hidden_part(cell.source)
            assert by_id[grade_id(cell)] == visible_part(cell.source)
            secrets |= runs(hidden_part(cell.source))
        elif marked(cell, "solution"):
            secrets |= runs(region(cell.source)) - runs(by_id[grade_id(cell)])
    # A helper that some test cells show is no secret in others.
    secrets -= set().union(*(runs(visible_part(cell.source)) for cell in source.cells if is_judged(cell)))
    assert len(secrets) > 20
    assert secrets & released == set()
    assert "HIDDEN TESTS" not in nbformat.writes(release)
    assert "MARK SCHEME" not in nbformat.writes(release)
    assert not any(cell.get("outputs") for cell in release.cells)


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_is_sent_to_a_kernel_has_no_expected_value_and_no_hint(lesson):
    judged = [cell for cell in notebook("source", lesson).cells if is_judged(cell)]
    assert judged
    for cell in judged:
        sent = ast.parse(for_student(cell.source, 1))
        assert not [n.id for n in ast.walk(sent) if isinstance(n, ast.Name) and n.id.startswith("expected")]
        assert not [node for node in ast.walk(sent) if is_check(node)]
        calls = [node for node in ast.walk(sent) if isinstance(node, ast.Call) and ast.unparse(node.func) == COLLECT]
        assert calls
        assert all(len(call.args) == 2 and not call.keywords for call in calls)
        hints = re.findall(r"hint=\s*\(?\s*f?[\"'](.+?)[\"']", cell.source)
        assert not [hint for hint in hints if hint in ast.unparse(sent)]
