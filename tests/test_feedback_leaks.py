"""What a student gets back holds nothing hidden, even where the student's code does all it can to get it there."""

from __future__ import annotations

import json
import re

import nbformat
import pytest

from autograder.desk.feedback import write_feedback
from autograder.grading.verdict import for_feedback
from autograder.places.pool import Pool
from autograder.sandbox.container import probe
from autograder.strangers.signs import LOOK
from tests.classroom import ASSIGNMENT, NOTEBOOK, blank, cell_of, grade, hand_in, make_course, solved, temporary

pytestmark = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")

# Tells all that it can of the hidden tests: their inputs, and the text of the cell that calls it.
LEAKER = """
import sys, warnings

def tell(what):
    text = "LEAKED " + repr(what) + get_ipython().user_ns["In"][-1]
    print(text)
    print(text, file=sys.stderr)
    warnings.warn(text)
    display({"text/plain": text, "text/html": text, "image/png": "TEVBS0VE"}, raw=True)
    return text

class Scale(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))

    def forward(self, x):
        raise ValueError(tell(x))

def lengths(words):
    return {tell(words): [words]}

def largest(x):
    return type("Leaked" + re.sub(r"\\W", "_", tell(x)), (), {})()

import re
class LEAKED(Exception):
    pass
"""
HIDDEN = (
    "xyzzy",
    "plugh",
    "expected_word",
    "sum(len(",
    "gain.copy_",
    "torch.randn(4",
    "randint",
    "HIDDEN TESTS",
    "dim=1",
)


@pytest.fixture(scope="module")
def back():
    """For each student, all the texts that go back."""
    with temporary() as root:
        course = make_course(root)
        leaker, honest = blank(course), solved(course)
        cell_of(leaker, "scale")["source"] = LEAKER
        cell_of(leaker, "lengths")["source"] = cell_of(leaker, "largest")["source"] = "pass"
        for student, notebook in {"leaker": leaker, "honest-student": honest, "blank": blank(course)}.items():
            hand_in(course, student, notebook)
        with Pool(1) as pool:
            results = grade(course, ["leaker", "honest-student", "blank"], pool)
        texts = {path.parts[-3]: path.read_text() for path in write_feedback(course, ASSIGNMENT)}
        for student in texts:
            path = course.path("autograded", student, ASSIGNMENT) / f"{NOTEBOOK}.ipynb"
            notebook = nbformat.read(path, as_version=4)
            assert student != "leaker" or "LEAKED" in json.dumps(notebook), "the instructor sees it"
            for_feedback(notebook)
            texts[student] += json.dumps(notebook)
        yield str(root), results, texts


@pytest.mark.parametrize("student", ["leaker", "honest-student", "blank"])
def test_nothing_hidden_goes_back(back, student):
    root, results, texts = back
    text = texts[student].replace(json.dumps(LEAKER)[1:-1], "")
    assert "LEAKED [" not in text
    assert "LEAKED tensor" not in text
    assert "Leakedtensor" not in text.replace("_", "")
    assert root not in text
    own = {"honest-student": ("sum(len(", "dim=1")}.get(student, ())
    found = [secret for secret in HIDDEN if secret not in own and secret in text]
    assert found == []
    for other in set(results) - {student}:
        assert not re.search(rf"\b{other}\b", text) or other == "blank"


def test_what_was_checked_and_hints_go_back(back):
    _, _, texts = back
    assert "the output is x times gain, on other sizes" in texts["leaker"]
    assert "What does forward return?" in texts["leaker"]
    assert "the code stopped with ValueError" in texts["leaker"]


def test_signs_are_for_the_instructor(back):
    _, results, texts = back
    assert any(remark.startswith(LOOK) for remark in results["leaker"].remarks)
    assert LOOK not in texts["leaker"]
