"""What of a test cell reaches the student's kernel, and what the judge runs."""

import ast
import re

import pytest
from nbformat.v4 import new_code_cell

from autograder.contract.testcell import (
    COLLECT,
    for_reference,
    for_student,
    has_checks,
    hidden_lines,
    key_names_outside,
    seed_of,
)
from autograder.contract.whose import checks_of

CELL = """
layer = Scale(3)
check("shape", tuple(layer(x).shape), (2, 3), hint="a secret hint")
### BEGIN HIDDEN TESTS
expected_net = nn.Linear(5, 3)
with torch.no_grad():
    expected_net.weight.copy_(layer.gain)
expected_net.eval()
def expected_rule(x):
    return x + 12345
for size in (2, 7):
    check(f"rule for {size}", layer(size), expected_rule(size))
check("all large", layer.gain, lambda w: bool((w > 54321).all()))
### END HIDDEN TESTS
"""


def test_no_part_of_the_key_is_sent():
    sent = for_student(CELL, 7)
    for secret in ("expected", "12345", "54321", "a secret hint", "(2, 3)", "HIDDEN", "Linear"):
        assert secret not in sent
    assert "rule for {size}" in sent
    assert "layer = Scale(3)" in sent


def test_what_is_sent_runs_and_keeps_every_check():
    sent = ast.parse(for_student(CELL, 7))
    calls = [n for n in ast.walk(sent) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == COLLECT]
    assert len(calls) == 3
    assert all(len(call.args) == 2 and isinstance(call.args[1], ast.Lambda) and not call.keywords for call in calls)


def test_a_block_that_loses_all_its_statements_still_parses():
    assert "pass" in for_student("if True:\n    expected_a = 1\ncheck('a', 1, expected_a)", 7)


def test_both_sides_are_seeded_alike():
    seeds = [re.findall(r"reseed\(\d+\)", sent) for sent in (for_student(CELL, 7), for_reference(CELL, 7))]
    assert seeds[0] == seeds[1]
    assert seeds[0][0] == "reseed(7)"
    assert len(seeds[0]) == 2


def test_seeds_differ_by_cell_and_by_assignment():
    assert len({seed_of(1, "a"), seed_of(1, "b"), seed_of(2, "a")}) == 3
    assert seed_of(1, "a") == seed_of(1, "a")


def test_checks_in_the_hidden_region_are_marked():
    hidden = hidden_lines(CELL)
    reference = for_reference(CELL, 7, hidden)
    assert reference.count("hidden=True") == 2
    assert reference.count("hidden=False") == 1


@pytest.mark.parametrize(
    "leak",
    ["print(expected_net)", "x = expected_net.weight", "check('a', expected_net(x), 1)", "check(expected_net, 1, 1)"],
)
def test_key_names_in_the_students_part_are_found(leak):
    assert list(key_names_outside(ast.parse(leak)))


def test_key_names_in_the_keys_own_part_are_fine():
    assert not list(key_names_outside(ast.parse(CELL)))


def test_has_checks():
    assert has_checks(CELL)
    assert not has_checks("assert squares(3) == [1, 4, 9]")
    assert not has_checks("%%bash\nls")


OURS = "from course.check import check"


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        ([OURS], {"check"}),
        (["%matplotlib inline\nimport torch\n" + OURS], {"check"}),
        (["from autograder.contract.check import CheckFailed, check as verify"], {"verify"}),
        ([OURS, "from autograder.contract.check import check as verify"], {"check", "verify"}),
        (
            ["try:\n    from course.check import check\nexcept ImportError:\n    def check(*args):\n        pass"],
            {"check"},
        ),
        (["import torch"], {"check"}),  # what nbgrader puts before the notebook may import it
        (["def check(label, actual, expected):\n    assert actual == expected"], set()),
        ([OURS, "def check(name):\n    assert name in globals()"], set()),
        (["from helper import check"], set()),
        (["from helper import something as check"], set()),
        (["from helper import *"], set()),
        (["%run helper.py"], set()),
        (["check = print"], set()),
    ],
)
def test_a_check_is_ours_by_where_its_name_comes_from(texts, names):
    assert checks_of([new_code_cell(text) for text in texts]) == names


def test_an_answer_that_binds_the_name_takes_it_from_nobody_else():
    answer = new_code_cell("check = 1", metadata={"nbgrader": {"solution": True}})
    assert checks_of([new_code_cell(OURS), answer]) == {"check"}
    assert checks_of([answer]) == set(), "a course in which students write a `check` of their own"


def test_under_another_name_a_check_is_still_one():
    cell = "expected_gain = 54321\nverify('gain', gain, expected_gain)\ncheck(gain)"
    sent, reference = (make(cell, 7, names=frozenset({"verify"})) for make in (for_student, for_reference))
    assert "54321" not in sent
    assert f"{COLLECT}('gain', lambda: gain)\n    check(gain)" in sent
    assert "verify = _recorder" in reference
    assert "check(gain)" in reference
