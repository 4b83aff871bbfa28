"""Demands of an exercise's text, and the known answers that try them."""

from pathlib import Path

import pytest

from autograder.proof.demands import read_demands

TEXT = """# What the text demands

1. It returns the sum.
2. It leaves its input as it was.

## Freedoms

a. The order of the attributes.
"""
GOOD = {
    "demands.md": TEXT,
    "wrong-product.py": "# wrong: demand 1: multiplies\n",
    "wrong-in-place.py": "# wrong: demand 2: adds in place\n",
    "right-order.py": "# right: freedom a: the other order\n",
    "right-style.py": "# right: a loop\n",
}


def misses(folder: Path, changes: dict[str, str | None]) -> list[str]:
    for name, text in {**GOOD, **changes}.items():
        if text is not None:
            (folder / name).write_text(text)
    return read_demands(folder).misses


def test_demands_and_freedoms_with_an_answer_each_are_fine(tmp_path):
    assert misses(tmp_path, {}) == []
    found = read_demands(tmp_path)
    assert found.demands == {"1": "It returns the sum.", "2": "It leaves its input as it was."}
    assert found.wrong == {"1": ["wrong-product.py"], "2": ["wrong-in-place.py"]}
    assert found.right == {"a": ["right-order.py"]}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"demands.md": None}, "demands.md is missing"),
        ({"demands.md": "\n## Freedoms\n\na. Names.\n"}, "has no demand"),
        ({"demands.md": TEXT.replace("## Freedoms", "")}, "no heading `## Freedoms`"),
        ({"demands.md": TEXT.replace("2. It", "1. It")}, "lists 1 twice"),
        ({"wrong-in-place.py": None}, "demand 2 has no wrong answer"),
        ({"right-order.py": None}, "freedom a has no right answer"),
        ({"wrong-more.py": "# wrong: demand 3: no such thing\n"}, "wrong-more.py names 3"),
        ({"right-more.py": "# right: freedom b: no such thing\n"}, "right-more.py names b"),
        ({"wrong-more.py": "# wrong: multiplies\n"}, "wrong-more.py doesn't begin"),
        ({"wrong-more.py": "# wrong: demands 1 and 2: both\n"}, "wrong-more.py doesn't begin"),
        ({"right-more.py": "def f(): ...\n"}, "right-more.py doesn't begin"),
    ],
)
def test_what_is_missing_is_said(tmp_path, changes, words):
    found = misses(tmp_path, changes)
    assert any(words in miss for miss in found), found
