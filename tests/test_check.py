"""`check`: what it accepts, what it says, and that nothing passes by pretending."""

import json
import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from autograder.contract import MIME
from autograder.contract.check import CheckFailed, Evidence, check, reseed
from autograder.contract.compare import compare
from autograder.contract.evidence import NotPlain, decode, encode
from course.figures.modules import module_tree


class AlwaysEqual:
    def __eq__(self, other):
        return True

    __hash__ = object.__hash__


class Agreeable(torch.Tensor):
    """A tensor that agrees with every comparison."""

    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True


def test_a_check_that_holds_prints_its_label(capsys):
    check("two and two", 2 + 2, 4)
    assert capsys.readouterr().out == "✔ two and two\n"


@pytest.mark.parametrize(
    ("actual", "expected", "words"),
    [
        (3, 3.0, "the type differs"),
        (True, 1, "the type differs"),
        ([1, 2], (1, 2), "the type differs"),
        ((1, 2), (1, 3), "the value differs at position 1"),
        ((1,), (1, 2), "the length differs"),
        ({"a": 1}, {"a": 2}, "the value differs under key 'a'"),
        ({"a": 1}, {"b": 1}, "the keys differ"),
        (torch.ones(2, 3), torch.ones(3, 2), "the shape differs"),
        (torch.ones(2, dtype=torch.float64), torch.ones(2), "the dtype differs"),
        (torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.5]), "element [1] 2.5"),
        (torch.tensor([1, math.nan]), torch.tensor([1.0, 2.0]), "the values differ"),
        (1.0, 1.001, "the value differs"),
        (math.inf, 1.0, "the value differs"),
        (AlwaysEqual(), 1, "not plain data"),
        (torch.ones(2).as_subclass(Agreeable), torch.zeros(2), "not plain data"),
        (nan := math.nan, 0.0, "the value differs"),
        (torch.ones(2), lambda t: bool((t == 0).all()), "not as it should be"),
        ("text", lambda t: t.shape == (2,), "can't use this value (AttributeError)"),
    ],
)
def test_a_check_that_fails_says_how(actual, expected, words):
    with pytest.raises(CheckFailed) as failure:
        check("a label", actual, expected, hint="Look here.")
    message = str(failure.value)
    assert "a label" in message
    assert words in message
    assert "Look here." in message


def test_a_failed_check_shows_no_traceback():
    with pytest.raises(CheckFailed) as failure:
        check("a label", 1, 2)
    assert failure.value._render_traceback_() == str(failure.value).splitlines()


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (torch.nn.Parameter(torch.ones(2)), torch.ones(2)),
        (torch.Size([2, 3]), (2, 3)),
        (math.nan, math.nan),
        (torch.tensor([math.nan]), torch.tensor([math.nan])),
        (0.1 + 0.2, 0.3),
        (torch.float32, torch.float32),
        (None, None),
        (torch.ones(3), lambda t: (t == 1).all()),
    ],
)
def test_equal_in_substance_is_equal(actual, expected):
    check("a label", actual, expected)


def test_a_predicate_must_give_a_truth_value():
    with pytest.raises(TypeError, match="True or False"):
        compare(1, lambda value: "yes")


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.lists(st.floats(width=32, allow_nan=False), max_size=5).map(lambda v: torch.tensor(v, dtype=torch.float32)),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), inner, max_size=4)
    ),
    max_leaves=15,
)


@given(plain)
def test_evidence_reads_back_as_it_was(value):
    assert compare(decode(encode(value)), value) is None


@pytest.mark.parametrize(
    "dtype", [torch.bool, torch.uint8, torch.int64, torch.bfloat16, torch.float64, torch.complex64]
)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 1, 3)])
def test_tensors_of_every_kind_read_back(dtype, shape):
    tensor = torch.randint(0, 2, shape).to(dtype)
    assert torch.equal(decode(encode(tensor)), tensor)


@pytest.mark.parametrize("value", [torch.ones(1_000_000), "x" * 3_000_000, object(), print, torch.nn.Linear(1, 1)])
def test_what_is_large_or_not_plain_is_no_evidence(value):
    with pytest.raises(NotPlain):
        encode(value)


def test_endless_nesting_is_no_evidence():
    loop: list = []
    loop.append(loop)
    with pytest.raises(NotPlain):
        encode(loop)


@pytest.mark.parametrize(
    "forged",
    [
        {"tensor": {"dtype": "torch.float32", "shape": [2], "data": "AAAA"}},
        {"tensor": {"dtype": "object", "shape": [], "data": ""}},
        {"tensor": {"dtype": "torch.float32", "shape": [-1], "data": ""}},
        {"int": "z"},
        {"int": 3},
        {"pickle": "gASVAAA="},
        {"dict": [[{"list": []}, None]]},
        {"a": 1, "b": 2},
        3,
        [1],
    ],
)
def test_forged_evidence_is_refused(forged):
    with pytest.raises(NotPlain):
        decode(forged)


@pytest.fixture
def published(monkeypatch):
    """What is published as evidence: a list of labels per message."""
    messages = []
    monkeypatch.setattr("IPython.display.publish_display_data", lambda data: messages.append(json.loads(data[MIME])))
    return messages


def test_the_evidence_of_a_cell_is_one_message(published):
    with Evidence() as collect:
        collect("the sum", lambda: 2 + 2)
        collect("an error", lambda: 1 / 0)
        collect("no data", lambda: object())
    ((total, error, odd),) = published
    assert decode(total["actual"]) == 4
    assert error == {"label": "an error", "error": ["ZeroDivisionError", "division by zero"]}
    assert odd["error"] == ["NotPlain", "an object of type object"]


def test_a_cell_that_stops_has_published_what_it_had(published):
    def stopped():
        with Evidence() as collect:
            collect("before", lambda: 1)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert [[row["label"] for row in rows] for rows in published] == [["before"]]


def test_much_evidence_is_sent_in_messages_that_a_kernel_can_send(published):
    with Evidence() as collect:
        for number in range(6):
            collect(f"large {number}", lambda: torch.zeros(300_000))
    assert len(published) == 3
    assert [row["label"] for rows in published for row in rows] == [f"large {number}" for number in range(6)]


def test_a_cell_without_checks_publishes_nothing(published):
    with Evidence():
        pass
    assert published == []


@pytest.mark.parametrize("seed", [0, 2**31 - 1, 2**40])
def test_reseeding_is_as_torch_seeds(seed):
    reseed(seed)
    drawn = torch.rand(3)
    torch.manual_seed(seed)
    assert torch.equal(drawn, torch.rand(3))


def test_figures_are_drawn_for_people_only(monkeypatch):
    shown = []
    monkeypatch.setattr("course.figures.display", lambda bundle, raw: shown.append(bundle))
    net = torch.nn.Linear(2, 3)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    module_tree(net)
    assert shown == []
    monkeypatch.delenv("NBGRADER_EXECUTION")
    module_tree(net)
    assert 'alt="Tree of modules. Linear' in shown[0]["text/html"]
