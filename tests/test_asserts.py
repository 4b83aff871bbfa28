"""Test cells of ordinary asserts, judged outside: the same verdict as the test itself, and none that can be forged."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.asserts.evaluate import CHANGED, FAILED, HIDDEN_FAILED
from autograder.asserts.plain import NotPlain, decode, encode
from tests.asserting import outside, rule, stock_passes

# ruff: noqa: E501 (tests and answers, each on one line)
SETUP = "import math\nimport numpy as np\nfrom unittest import TestCase\nimport pytest\nLIMIT = 3\n"

# What students write: the instructor's way first, then other right and wrong ones.
FUNCTIONS = {
    "square": [
        "def square(x):\n    if x < 0:\n        raise ValueError('negative')\n    return x * x",
        "def square(x):\n    assert x >= 0\n    return x ** 2",
        "def square(x):\n    if x < 0: raise ValueError('no', x)\n    return float(x * x)",
        "def square(x):\n    return x + x",
        "def square(x):\n    return abs(x) * x",
        "def square(x):\n    if x < 0: raise KeyError(x)\n    return np.int64(x * x)",
        "def square(x):\n    pass",
        "class Odd(ValueError): pass\ndef square(x):\n    if x < 0: raise Odd('odd')\n    return True if x == 1 else x * x",
    ],
    "double_all": [
        "def double_all(xs):\n    return [2 * x for x in xs]",
        "def double_all(xs):\n    return tuple(2 * x for x in xs)",
        "def double_all(xs):\n    return np.array(xs) * 2",
        "def double_all(xs):\n    return xs * 2",
        "def double_all(xs):\n    return [2.0 * x for x in xs]",
        "def double_all(xs):\n    return map(lambda x: 2 * x, xs)",
        "def double_all(xs):\n    return (2 * x for x in xs)",
        "def double_all(xs):\n    return xs",
        "def double_all(xs):\n    print(xs)",
        "double_all = 5",
    ],
    "count": [
        "def count(text):\n    found = {}\n    for c in text:\n        found[c] = found.get(c, 0) + 1\n    return found",
        "from collections import Counter\ndef count(text):\n    return Counter(text)",
        "def count(text):\n    return {c: 1 for c in text}",
        "def count(text):\n    return sorted(text)",
        "from collections import defaultdict\ndef count(text):\n"
        "    d = defaultdict(int)\n    for c in text: d[c] += 1\n    return d",
    ],
    "is_even": [
        "def is_even(n):\n    return n % 2 == 0",
        "def is_even(n):\n    return not n % 2",
        "def is_even(n):\n    return n % 2",
        "def is_even(n):\n    return 'yes' if n % 2 == 0 else ''",
        "def is_even(n):\n    return np.bool_(n % 2 == 0)",
        "def is_even(n):\n    return None",
    ],
    "add_last": [
        "def add_last(xs, x):\n    return xs + [x]",
        "def add_last(xs, x):\n    xs.append(x)\n    return xs",
        "def add_last(xs, x):\n    xs.append(x)",
        "def add_last(xs, x):\n    return [*xs, x]",
        "def add_last(xs, x):\n    xs[:] = []\n    return [x]",
    ],
    "numbers": [
        "def numbers(n):\n    yield from range(n)",
        "def numbers(n):\n    return range(n)",
        "def numbers(n):\n    return list(range(n))",
        "def numbers(n):\n    return range(1, n + 1)",
    ],
    "answer": ["answer = 42", "answer = 42.0", "answer = '42'", "answer = [42]", "", "answer = 41"],
}
ASSERTS = [
    "assert square(3) == 9",
    "assert square(LIMIT) == 9, 'square(LIMIT) is wrong'",
    "assert abs(square(0.5) - 0.25) < 1e-6",
    "assert math.isclose(square(1.5), 2.25) and square(0) == 0",
    "assert square(2) == 4 or square(2) == 4.0",
    "assert not square(2) != 4",
    "assert isinstance(square(3), int)",
    "assert type(square(2)) == int",
    "assert square(1) is not None",
    "assert 3 < square(2) < 5",
    "assert square(2) in (4, 5)",
    "for x, want in [(1, 1), (2, 4), (3, 9)]:\n    assert square(x) == want, x",
    "cases = {1: 1, 4: 16}\nfor x, want in cases.items():\n    assert square(x) == want",
    "assert all(square(x) == x ** 2 for x in range(4))",
    "assert any(square(x) == 4 for x in range(4))",
    "assert [square(x) for x in range(3)] == [0, 1, 4]",
    "assert sum(square(x) for x in range(3)) == 5",
    "total = square(1) + square(2)\nassert total == 5",
    "first = square(2)\nassert first == 4\nassert isinstance(first, (int, float))",
    "np.testing.assert_allclose(square(1.5), 2.25)",
    "np.testing.assert_equal(square(2), 4)",
    "TestCase().assertEqual(square(2), 4)",
    "tc = TestCase()\ntc.assertAlmostEqual(square(0.1), 0.01)\ntc.assertTrue(square(1))",
    "assert square(0.1) == pytest.approx(0.01)",
    "with pytest.raises(ValueError):\n    square(-1)",
    "with pytest.raises(ValueError, match='neg'):\n    square(-1)",
    "TestCase().assertRaises(ValueError, square, -1)",
    "np.testing.assert_raises(ValueError, square, -2)",
    "try:\n    square(-1)\n    assert False, 'it should raise'\nexcept ValueError:\n    pass",
    "try:\n    square(-1)\nexcept ValueError as e:\n    assert str(e) == 'negative'\nelse:\n    raise AssertionError('no error')",
    "if square(2) != 4:\n    raise AssertionError('four')",
    "x = np.arange(3.0)\nassert np.allclose([square(v) for v in x], x ** 2)",
    "def same(a, b):\n    assert a == b, (a, b)\nsame(square(2), 4)\nsame(square(5), 25)",
    "def try_it(f, x, y):\n    assert f(x) == y\ntry_it(square, 2, 4)",
    "assert len(double_all([1, 2])) == 2",
    "assert double_all([1, 2]) == [2, 4]",
    "assert list(double_all([1, 2])) == [2, 4]",
    "assert sorted(double_all([2, 1]))[0] == 2",
    "assert np.array_equal(double_all([1, 2]), [2, 4])",
    "assert np.allclose(double_all(np.ones(3)), 2 * np.ones(3))",
    "result = double_all([3])\nassert result[0] == 6\nassert result[-1] == 6",
    "for got, want in zip(double_all([1, 2]), [2, 4]):\n    assert got == want",
    "a, b = double_all([1, 2])\nassert (a, b) == (2, 4)",
    "assert 2 in double_all([1])",
    "assert f'{double_all([1])}' == '[2]'",
    "assert count('aab') == {'a': 2, 'b': 1}",
    "assert count('aab')['a'] == 2",
    "assert set(count('xyx')) == {'x', 'y'}",
    "assert sorted(count('ba').items()) == [('a', 1), ('b', 1)]",
    "assert max(count('aab').values()) == 2",
    "assert isinstance(count('a'), dict)",
    "assert is_even(2)",
    "assert not is_even(3)",
    "assert is_even(2) == True and is_even(3) == False",
    "assert is_even(4) is True",
    "for n in range(4):\n    assert is_even(n) == (n % 2 == 0)",
    "old = [1, 2]\nnew = add_last(old, 3)\nassert new == [1, 2, 3]",
    "old = [1]\nadd_last(old, 5)\nassert old == [1], 'the list must not change'",
    "old = [1]\nassert add_last(old, 5) == [1, 5]\nassert len(old) == 1",
    "assert add_last([], 1) == [1]",
    "assert list(numbers(3)) == [0, 1, 2]",
    "assert sum(numbers(4)) == 6",
    "assert [n for n in numbers(3)] == [0, 1, 2]",
    "assert tuple(numbers(0)) == ()",
    "assert answer == 42",
    "assert isinstance(answer, int) and answer > 41",
    "assert 'answer' in globals() and answer == 42",
    "assert str(answer) == '42'",
    "import random\nn = random.randint(2, 9)\nassert square(n) == n * n",
    "x = np.random.rand(3)\nassert np.allclose(double_all(x), 2 * x)",
    "np.random.seed(3)\nx = np.random.rand(2)\nassert np.allclose(double_all(x), [1.10159580, 1.41629565])",
]
ASSERTS += [
    "kept = square\ndel square\ntry:\n    square(2)\nexcept NameError:\n    pass\nelse:\n    raise AssertionError('no')\n"
    "finally:\n    square = kept\nassert square(2) == 4",
    "old = math.pow\nmath.pow = None\nassert square(3) == 9\nmath.pow = old",
    "assert 'square' in dir() and square(2) == 4",
    "import statistics\nassert statistics.mean(data=(square(k) for k in (1, 3))) == 5",
]
# What changes its own arguments, and passes because of that, is told apart.
CHANGES = ("xs.append", "xs[:]")


def solution() -> str:
    return "\n\n".join(ways[0] for ways in FUNCTIONS.values())


@pytest.mark.parametrize("test", ASSERTS)
def test_every_kind_of_assert_is_judged_outside_as_the_test_itself_would(test):
    found = rule(SETUP, solution(), test)
    assert found.outside, found.why
    name = next(name for name in FUNCTIONS if name in test)
    for way in FUNCTIONS[name]:
        answer = "\n\n".join(way if other == name else ways[0] for other, ways in FUNCTIONS.items())
        _compare(test, answer)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    tests=st.lists(st.sampled_from(ASSERTS), min_size=2, max_size=5),
    chosen=st.fixed_dictionaries({name: st.sampled_from(ways) for name, ways in FUNCTIONS.items()}),
    order=st.permutations(list(FUNCTIONS)),
)
def test_of_any_test_and_any_answer_the_verdict_is_the_tests_own(tests, chosen, order):
    test = "\n".join(tests)
    if rule(SETUP, solution(), test).outside:
        _compare(test, "\n\n".join(chosen[name] for name in order))


def _compare(test: str, answer: str) -> None:
    verdict, stock = outside(rule(SETUP, solution(), test), SETUP, answer), stock_passes(SETUP, answer, test)
    if verdict.problem == CHANGED:
        assert any(change in answer for change in CHANGES)
    else:
        assert verdict.passes == stock, (verdict, stock)


@pytest.mark.parametrize(
    ("test", "why"),
    [
        ("print(square(2))", "asserts nothing"),
        ("assert square(3) == 10", "doesn't pass it"),
        ("assert callable(square)", "kernel alone"),
        ("assert square is square", "kernel alone"),
        ("assert square(2) == 4\n0.5", "takes for the points"),
        ("match square(2):\n    case 4:\n        assert True", "not known"),
        ("%%time\nassert square(2) == 4", "asserts nothing"),
    ],
)
def test_what_cannot_be_judged_outside_follows_nbgraders_rule_and_says_why(test, why):
    found = rule(SETUP, solution(), test)
    assert not found.outside
    assert why in found.why


def test_the_judges_own_libraries_stay_as_they_are():
    test = "old = math.pow\nmath.pow = None\nassert square(3) == 9\nmath.pow = old"
    assert "math.pow =" not in rule(SETUP, solution(), test).program.judge


def test_what_only_the_judge_needs_stays_out_of_the_kernel():
    test = (
        "table = [(1, 71623)]\nfor x, want in table:\n    assert square(x) == want - 71622\n"
        "secret = 81734\nassert square(2) + 81730 == secret, 'number 91735'\n"
        "assert all(square(k) == v - 61720 for k, v in [(1, 61721)])\n"
        "### BEGIN HIDDEN TESTS\nassert square(3) == 51732 - 51723\n### END HIDDEN TESTS"
    )
    found = rule(SETUP, solution(), test)
    assert found.outside, found.why
    body = found.program.kernel.split("\nwith ", 1)[1]
    assert not [number for number in ("716", "817", "617", "517", "917") if number in body]


def test_feedback_names_the_visible_assert_and_nothing_of_a_hidden_one():
    test = (
        "assert square(2) == 4, f'two {LIMIT}'\nassert square(0) == 0\n"
        "### BEGIN HIDDEN TESTS\nassert square(7) == 49, 'seven'\n### END HIDDEN TESTS"
    )
    found = rule(SETUP, solution(), test)
    assert [(label.text, label.hidden) for label in found.program.labels] == [
        ("two …", False),
        ("assert square(0) == 0", False),
        ("a hidden test", True),
    ]
    assert outside(found, SETUP, "def square(x):\n    return x + x").problem == HIDDEN_FAILED
    assert outside(found, SETUP, "def square(x):\n    return 5").problem == FAILED


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=5)
    | st.binary(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=3) | st.integers(), inner, max_size=3)
        | st.frozensets(st.integers() | st.text(max_size=3), max_size=3)
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(PLAIN)
def test_plain_data_comes_back_as_it_was(value):
    back = decode(encode(value))
    assert (back, type(back)) == (value, type(value))


TAGS = ["int", "float", "list", "dict", "kin", "ndarray", "type", "Tensor", "DataFrame", "range"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(TAGS), inner, max_size=1),
)


@settings(deadline=None)
@given(JSON)
def test_no_evidence_does_more_than_be_refused(evidence):
    with contextlib.suppress(NotPlain):
        decode(evidence)
