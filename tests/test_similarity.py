"""Similarity: what is copied stands out, what the exercise explains doesn't."""

from __future__ import annotations

import pytest

from autograder.desk.classwork import Answer, Classwork, Exercise, Work, load
from autograder.desk.report import write_similar
from autograder.desk.similarity import explained_texts, side_by_side, similar, tokens
from tests import desk

RELEASE = "import torch\n\n\ndef area(shape):\n    raise NotImplementedError()\n"
SOLUTION = "def area(shape):\n    width, height = shape\n    return width * height\n"
OWN = """def area(shape):
    answer = 0
    for row in range(shape[0]):
        for column in range(shape[1]):
            if row >= 0 and column >= 0:
                answer = answer + 1
    return int(answer)
"""
RENAMED = OWN.replace("answer", "n").replace("row", "i").replace("column", "j").replace("for i", "# rows\n    for i")
OTHERS = [
    "def area(shape):\n    return torch.ones(shape).sum().item()\n",
    "def area(shape):\n    import math\n    return math.prod(shape)\n",
    "def area(shape):\n    result = 1\n    for side in shape:\n        result *= side\n    return result\n",
    "def area(shape):\n    a, b = list(shape)[:2]\n    return sum([a] * b)\n",
    "def area(shape):\n    return len(torch.zeros(*shape).flatten())\n",
    "def area(shape):\n    from functools import reduce\n    return reduce(lambda x, y: x * y, shape, 1)\n",
]


def classwork(**codes: str) -> Classwork:
    exercise = Exercise("nb", "area-test", "Area", 1, False, RELEASE)
    works = [
        Work(student, 1, 1, 0, 0, "", {exercise: Answer(1, 1, texts=[("code", code)])})
        for student, code in codes.items()
    ]
    return Classwork("01-x", [exercise], works, [], 1)


def pairs_of(**codes: str) -> dict[tuple[str, str], object]:
    return {(pair.first, pair.second): pair for pair in similar(classwork(**codes), [RELEASE, SOLUTION])}


def others() -> dict[str, str]:
    return {f"other{number}": code for number, code in enumerate(OTHERS)}


def test_a_copy_with_other_names_and_comments_stands_out():
    pairs = pairs_of(**others(), copy=RENAMED, origin=OWN)
    assert next(iter(pairs)) == ("copy", "origin")
    assert [pair for pair, found in pairs.items() if found.worth_a_look] == [("copy", "origin")]
    assert not pairs["copy", "origin"].exact


def test_a_copy_to_the_letter_is_called_so():
    pairs = pairs_of(**others(), copy=OWN, origin=OWN)
    assert [exercise.title for exercise in pairs["copy", "origin"].exact] == ["Area"]


def test_the_solution_and_the_untouched_stub_explain_themselves():
    mine = SOLUTION.replace("width", "w").replace("height", "h")
    pairs = pairs_of(ada=mine, bea=mine, cyd=RELEASE, dan=RELEASE, **others())
    assert not [pair for pair in pairs if {"ada", "bea", "cyd", "dan"} & set(pair)]


def test_what_half_of_the_class_has_counts_less_than_what_only_two_have():
    rare = pairs_of(**others(), ada=OWN, bea=OWN)["ada", "bea"].score
    some = pairs_of(**others(), ada=OWN, bea=OWN, cyd=OWN, dan=OWN)["ada", "bea"].score
    assert rare > 1.5 * some
    assert not pairs_of(ada=OWN, bea=OWN, cyd=OWN, dan=OTHERS[0])


def test_a_short_answer_that_two_give_by_chance_is_not_worth_a_look():
    pairs = pairs_of(**others(), ada=OTHERS[1], bea=OTHERS[1].replace("    import math\n", "\n    import math\n"))
    assert not any(pair.worth_a_look for pair in pairs.values())


@pytest.mark.parametrize("text", ["", "def f(:\n  '", "\x00\ud800", "%%bash\nls", "x" * 10_000])
def test_any_text_can_be_compared(text):
    assert isinstance(tokens(text), list)
    pairs_of(ada=text, bea=text, cyd=OWN)


def test_in_a_graded_class_the_two_who_share_are_found_and_shown_side_by_side(tmp_path):
    course = desk.copy_of_class(tmp_path)
    work = load(course, desk.ASSIGNMENT)
    pairs = similar(work, explained_texts(course, desk.ASSIGNMENT))
    assert [(pair.first, pair.second) for pair in pairs if pair.worth_a_look] == [("cyd", "dan")]
    page = write_similar(work, pairs)
    assert "<h2>cyd and dan" in page
    assert page.index("for position, piece in enumerate") < page.index("for position, element in enumerate")
    hidden = write_similar(work, pairs, anonymous=True, salt="x")
    assert "cyd" not in hidden
    assert "dan" not in hidden


def test_lines_are_aligned_and_marked_where_they_are_the_same_but_for_names():
    rows = side_by_side("a = 1\nb = a + 2\n", "x = 1\nprint(x)\ny = x + 2\n")
    assert rows == [("a = 1", "x = 1", True), ("", "print(x)", False), ("b = a + 2", "y = x + 2", True)]
