"""The known state: each piece of it is put back, whatever was left on; in a notebook, the student is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from autograder.contract.testcell import bound_names, for_answer, for_locked, for_student

ROOT = Path(__file__).resolve().parents[1]
STATES = {path.stem: path.read_text() for path in sorted((Path(__file__).parent / "left_on").glob("*.py"))}
# Those that need a kernel, or change nothing but names.
NOT_HERE = {"future", "prompt", "random_state", "name_torch", "name_nn", "name_check", "name_builtins", "name_deleted"}
# Each state in a process forked from this one: what is not as it was, after it was put back.
PROGRAM = """
import os, sys, tempfile, torch
from torch import nn
import matplotlib.pyplot
from autograder.contract import names
from autograder.contract import state

def attempt(text, out):
    cells = {"torch": torch, "nn": nn}
    exec(text, cells)
    changed = state.restore() + names.put_libraries_back()
    left = [one.name for one in state.settings() if one.read() != state._known[one.name]]
    os.write(out, repr((changed, left + names.put_libraries_back())).encode())
    os._exit(0)

os.chdir(tempfile.mkdtemp())
state.begin_notebook()
for name, text in eval(sys.argv[1]).items():
    read, write = os.pipe()
    if os.fork() == 0:
        attempt(text, write)
    os.close(write)
    print(repr((name, eval(os.read(read, 100_000) or b"([], ['it stopped'])"))))
    os.wait()
"""


@pytest.fixture(scope="module")
def put_back() -> dict[str, tuple[list[str], list[str]]]:
    """For each state that was left on: what was put back, and what is still another."""
    states = {name: text for name, text in STATES.items() if name not in NOT_HERE}
    command = [sys.executable, "-W", "ignore", "-c", PROGRAM, repr(states)]
    said = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout
    return dict(eval(line) for line in said.splitlines())


@pytest.mark.parametrize("state", sorted(set(STATES) - NOT_HERE))
def test_each_state_is_put_back(put_back, state):
    changed, left = put_back[state]
    assert left == []
    assert changed != []


def test_a_student_is_told_what_was_put_back():
    cells = [
        "import torch\nfrom torch import nn\nfrom course.check import check",
        "torch.set_default_dtype(torch.float64)\ntorch.set_grad_enabled(False)",
        "print(torch.zeros(1).dtype)",
        "check('a zero', torch.zeros(1), torch.zeros(1))\nprint(torch.zeros(1).dtype, torch.is_grad_enabled())",
    ]
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}).execute()
    texts = ["".join(output.get("text", "") for output in cell.outputs) for cell in notebook.cells]
    assert texts[2] == "torch.float64\n"
    assert "changed grad mode, the default dtype" in texts[3]
    assert "torch.float32 True" in texts[3]


def test_names_that_a_cell_binds():
    source = "import a.b, c as d\nfrom e import f\ng, (h, *i) = 1, 2\ndef j(k): l = 1\nclass M: n = 1\n"
    source += "for o in p: q = [r for r in o]"
    assert bound_names(source) == set("adfghijMoq")
    assert bound_names("%matplotlib inline") == frozenset()


def test_what_a_test_reads_of_the_lesson_is_the_lessons():
    sent = for_student(
        "x = sum([F.relu(n) for n in list(y)])\ncheck('a', super().b(print), 1)", 1, frozenset({"F", "sum", "list"})
    )
    assert "_given.sum([_given.F.relu(n) for n in _given.list(y)])" in sent
    assert "super().b(print)" in sent


def test_a_name_that_a_test_binds_is_its_own():
    sent = for_student(
        "def shown(list): return list\nsum = 0\ncheck('a', shown(sum), 1)", 1, frozenset({"list", "sum"})
    )
    assert "_given" not in sent.replace("as _given", "")


@pytest.mark.parametrize("source", ["%%time\nx = 1", "from __future__ import annotations\nx = 1", "x =", ""])
def test_an_answer_that_cannot_begin_otherwise_runs_as_it_stands(source):
    assert for_answer(source).endswith(source)
    compile(for_answer(source).removeprefix(source), "cell", "exec")


def test_what_a_locked_cell_displays_stays_last():
    ran = for_locked("x = 1\nx")
    assert ran.splitlines()[-1] == "x"
    assert "_state.end_locked_cell('x')" in ran
    assert for_locked("%matplotlib inline\nx = 1") == "%matplotlib inline\nx = 1"
