"""The judge's process: its container, its limits, and what happens when a value ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
import torch
from nbformat.v4 import new_code_cell, new_notebook

from autograder.contract.evidence import encode
from autograder.contract.whose import checks_of
from autograder.judging.asking import Judge, JudgeBroken
from autograder.judging.problems import ENDED_THE_JUDGE, BrokenSolution
from autograder.sandbox.container import probe
from tests.classroom import FITTINGS

ROOT = Path(__file__).resolve().parents[1]
ISOLATED = [pytest.param(True, marks=pytest.mark.skipif(bool(probe()), reason=probe() or "-")), False]
SETUP = """
import os, signal, torch
from course.check import check
START = os.getpid()

def dies_of(value):
    if value == "die" or (value == "die in the worker" and os.getpid() != START):
        os.kill(os.getpid(), signal.SIGKILL)
    return True
"""
TEST = """
answer = "fine"
check("first", answer, dies_of)
check("second", answer, dies_of)
column, row = torch.randn(4, 1), torch.randn(1, 4)
### BEGIN HIDDEN TESTS
check("broadcast", (column, row), lambda got: bool((got[0] + got[1]).isfinite().all()))
check("total", 3, lambda n: sum(range(n)) > 0)
### END HIDDEN TESTS
"""


def assignment(setup: str = SETUP, test: str = TEST, isolated: bool = True, partial: bool = False) -> Any:
    """As much of an assignment as the judge looks at."""
    grader = {"grade": True, "grade_id": "t", "locked": True, "points": 1, "schema_version": 3, "solution": False}
    cells = [new_code_cell(setup), new_code_cell(test, metadata={"nbgrader": {**grader, "task": False}})]
    templates = {"n": SimpleNamespace(source=new_notebook(cells=cells), checks=checks_of(cells))}
    settings = SimpleNamespace(partial_credit=partial, isolated=isolated, modules=FITTINGS.modules[2:])
    return SimpleNamespace(templates=templates, files={}, lent=(), seed=1, course=SimpleNamespace(settings=settings))


def rows(judge: Judge, **changed: Any) -> dict[str, str]:
    """What is wrong with each check of the solution's own evidence, some values of it changed."""
    evidence = judge.evidence()["n"]["t"]
    for row in evidence:
        row["actual"] = encode(changed[row["label"]]) if row["label"] in changed else row["actual"]
    return {row["label"]: row["problem"] for row in judge.judge_evidence("n", "t", evidence)}


FINE = {"first": "", "second": "", "broadcast": "", "total": ""}


@pytest.fixture(scope="module", params=ISOLATED, ids=["contained", "bare"])
def judge(request) -> Iterator[Judge]:
    with Judge(assignment(isolated=request.param)) as opened:
        yield opened


def test_the_solutions_own_evidence_passes(judge):
    assert rows(judge) == FINE


def test_a_value_that_needs_too_much_memory_fails_its_check_alone(judge):
    wide = torch.zeros(60_000)
    problems = rows(judge, broadcast=(wide.reshape(-1, 1), wide.reshape(1, -1)))
    assert problems == {**FINE, "broadcast": "the check can't use this value"}


def test_a_value_that_ends_the_judge_fails_its_check_alone(judge):
    assert rows(judge, second="die") == {**FINE, "second": ENDED_THE_JUDGE}
    assert rows(judge, first="die", second="die") == {**FINE, "first": ENDED_THE_JUDGE, "second": ENDED_THE_JUDGE}
    assert rows(judge) == FINE


@pytest.mark.slow
def test_what_cannot_be_interrupted_is_ended(judge):
    assert rows(judge, total=10**15) == {**FINE, "total": ENDED_THE_JUDGE}
    assert rows(judge) == FINE


def test_evidence_that_cannot_even_be_read_fails_the_cell(judge):
    text = "[" + "[[[]]]," * 4_000_000 + "0]"
    found = judge._thread.submit(judge._cell, "n", "t", [text]).result()
    assert not any(row["passed"] for row in found)
    assert rows(judge) == FINE


def test_a_judge_that_was_killed_is_started_again(judge):
    assert rows(judge) == FINE
    for process in psutil.Process(judge._process._process.pid).children(recursive=True):
        process.kill()
    judge._process._process.kill()
    assert rows(judge) == FINE


def test_where_the_solutions_own_value_ends_the_judge_nobody_loses_points():
    broken = assignment(test=TEST.replace('"fine"', '"die in the worker"'))
    with Judge(broken) as opened, pytest.raises(JudgeBroken, match="own evidence"):
        rows(opened, broadcast=(torch.zeros(1), torch.zeros(1)))


def test_a_solution_that_raises_is_named():
    broken = assignment(test="raise ValueError('no')\ncheck('a', 1, 1)")
    with Judge(broken) as opened, pytest.raises(BrokenSolution, match="t: the solution raises ValueError: no"):
        opened.evidence()


def test_what_changes_with_the_seed_is_known_where_it_matters():
    test = TEST.replace("bool((got[0] + got[1]).isfinite().all())", "torch.equal(got[0], column)")
    with Judge(assignment(test=test, partial=True)) as opened:
        found = opened.judge_evidence("n", "t", opened.evidence()["n"]["t"])
    assert [row["varies"] for row in found] == [False, False, True, False]


@pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")
def test_the_container_holds_nothing_of_the_course_and_no_network():
    look = f"""
import os, socket
from pathlib import Path
found = [path for path in ({str(ROOT / "source")!r}, "/etc/passwd", "/home") if os.path.exists(path)]
try:
    socket.create_connection(("127.0.0.1", 22), 1)
except OSError as error:
    found.append(type(error).__name__)
for folder in ("/", "/opt/course/autograder", "/usr"):
    try:
        Path(folder, "pwned").write_text("")
        found.append(folder)
    except OSError:
        pass
{SETUP}
"""
    with Judge(assignment(setup=look, test="check('found', found, ['ConnectionRefusedError'])")) as opened:
        assert opened.evidence()["n"]["t"][0]["actual"] == {"list": ["ConnectionRefusedError"]}


def wait_with_a_judge(isolated: bool) -> None:
    judge = Judge(assignment(isolated=isolated))
    judge.evidence()
    print(judge._process._process.pid, flush=True)
    time.sleep(600)


@contextmanager
def a_grader(isolated: bool) -> Iterator[subprocess.Popen]:
    """A process that has a judge, and waits."""
    program = f"from tests.test_judging import wait_with_a_judge; wait_with_a_judge({isolated})"
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize("isolated", ISOLATED, ids=["contained", "bare"])
def test_it_ends_with_its_grader_however_that_ends(isolated):
    with a_grader(isolated) as grader:
        judge = psutil.Process(int(grader.stdout.readline()))
        ours = [judge, *judge.children(recursive=True)]
        os.kill(grader.pid, signal.SIGKILL)
        gone, alive = psutil.wait_procs(ours, timeout=60)
    assert alive == []
    assert len(gone) >= 2
