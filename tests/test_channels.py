"""What a student's code has seen of the hidden tests doesn't come back on a page, in whatever it is dressed up.

Each encoder is handed in twice: once its code has drawn one secret, once another. What goes back must be the same.
"""

from __future__ import annotations

import re
from typing import Any

import nbformat
import pytest

from autograder.desk.feedback import write_feedback
from autograder.grading.verdict import cut_short, for_feedback, remark_for_student, told
from autograder.places.pool import Pool
from autograder.sandbox.container import probe
from tests.classroom import ASSIGNMENT, NOTEBOOK, blank, cell_of, grade, hand_in, make_course, solved, temporary

pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")

# Stands for what is read from the frames or the history: the secret is a number, 0 to 2**40.
HEAD = """
import hashlib, os, sys
SECRET = int(hashlib.sha256(b"{secret}").hexdigest()[:10], 16)
BITS = [SECRET >> place & 1 for place in range(40)]

class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

def largest(x):
    return x

def lengths(words):
    return words
"""
ENCODERS = {
    "digits of an integer": "def lengths(words): return SECRET",
    "digits of a float": "def lengths(words): return SECRET / 7",
    "a complex number": "def lengths(words): return complex(SECRET, SECRET)",
    "digits of an element": "def largest(x): return torch.tensor([float(SECRET)])",
    "which element is off most": "def largest(x): return torch.tensor([2.0]) + SECRET % 977",
    "not a number here and there": "def largest(x): return torch.tensor([[1, torch.nan][bit] for bit in BITS])",
    "a shape": "def largest(x): return torch.zeros([1 + bit for bit in BITS[:12]])",
    "the length of a shape": "def largest(x): return torch.zeros([1] * (2 + SECRET % 16))",
    "the length of a list": "def lengths(words): return list(range(SECRET % 9000))",
    "the order of a dict's keys": "def lengths(words): return dict.fromkeys(sorted(range(9), key=BITS.__getitem__))",
    "a dict's keys": "def lengths(words): return {SECRET: SECRET}",
    "where in a dict": "def lengths(words): return {3: {SECRET: 1}}",
    "a text": "def lengths(words): return hex(SECRET)",
    "a list of bools": "def lengths(words): return [bool(bit) for bit in BITS]",
    "the name of an error": "def lengths(words): raise type('Error' + hex(SECRET), (Exception,), {})",
    "the text of an error": "def lengths(words): raise ValueError(SECRET)",
    "the name of a type": "def lengths(words): return type('Type' + hex(SECRET), (), {})()",
    "how much is too large": "def lengths(words): return torch.zeros(10**6 + SECRET % 10**6)",
    "a device": "def lengths(words): return torch.device('cuda', SECRET % 100)",
    "an exit code": "def lengths(words): os._exit(SECRET % 200)",
    "a signal": "def lengths(words): os.kill(os.getpid(), [4, 6, 8, 9, 11][SECRET % 5])",
    "which check is the first not to be reached": "def lengths(words): sys.exit(SECRET)",
    "printed text": "def lengths(words): print(SECRET)",
    "a warning": "def lengths(words): import warnings; warnings.warn(str(SECRET))",
}
SECRETS = ("one", "another")


def for_the_instructor(course: Any, student: str) -> str:
    return (course.path("autograded", student, ASSIGNMENT) / f"{NOTEBOOK}.ipynb").read_text()


def pages(course: Any, student: str) -> str:
    """All that goes back to a student: our page, and nbgrader's."""
    (path,) = write_feedback(course, ASSIGNMENT, [student])
    notebook = nbformat.read(course.path("autograded", student, ASSIGNMENT) / f"{NOTEBOOK}.ipynb", as_version=4)
    for_feedback(notebook)
    cells = "\n".join(str(cell.get("outputs", "")) or cell.source for cell in notebook.cells if cell.cell_type != "raw")
    text = path.read_text() + cells
    for secret in SECRETS:
        text = text.replace(f"b&#34;{secret}&#34;", "").replace(f'b"{secret}"', "")
    return re.sub(r"[\w-]*\.(one|another)\b|\d+(\.\d+)? s\b", "", text)


@pytest.fixture(scope="module")
def back():
    """For each encoder, what goes back for each secret."""
    with temporary() as root:
        course = make_course(root)
        students = []
        for number, text in enumerate(ENCODERS.values()):
            for secret in SECRETS:
                notebook = blank(course)
                for name in ("scale", "lengths", "largest"):
                    cell_of(notebook, name)["source"] = HEAD.replace("{secret}", secret) + text
                students.append(f"student{number}.{secret}")
                hand_in(course, students[-1], notebook)
        # A class in which nobody has a point would be held back.
        hand_in(course, "honest", solved(course))
        with Pool(1) as pool:
            results = grade(course, [*students, "honest"], pool)
        assert all(result.state == "graded" for result in results.values())
        texts = [for_the_instructor(course, f"student0.{secret}").replace(secret, "") for secret in SECRETS]
        assert texts[0] != texts[1], "the instructor sees the digits"
        yield [[pages(course, f"student{n}.{secret}") for secret in SECRETS] for n in range(len(ENCODERS))]


@pytest.mark.parametrize("number", range(len(ENCODERS)), ids=list(ENCODERS))
def test_two_secrets_give_one_page(back, number):
    one, another = back[number]
    assert "hashlib" in one
    assert one == another


def row(problem: str, passed: bool = False) -> dict[str, Any]:
    return {"label": "a label", "passed": passed, "problem": problem, "hint": None}


def test_of_all_checks_that_fail_in_a_cell_one_tells_how():
    rows = [row("", True), row("the shape differs"), row("the dtype differs"), row("the code stopped with KeyError")]
    assert told(rows) == ["", "the shape differs", "it fails too", "it fails too"]


def test_a_failure_is_told_in_one_of_few_phrases():
    assert cut_short("the kernel exited with code 137") == cut_short("the kernel exited with code 3")
    assert cut_short("timed out after 17 s") == "timed out"
    assert cut_short("") == ""
    assert remark_for_student("code cell 17: timed out after 3 s") == "something in a cell: timed out"
    assert remark_for_student("the notebook is missing") == "the notebook is missing"
