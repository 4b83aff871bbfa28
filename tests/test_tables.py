"""NumPy's arrays and pandas' tables as evidence: read back exactly, compared by value, never believed."""

import json

import numpy as np
import pandas as pd
import pytest

from autograder.contract.check import CheckFailed, check
from autograder.contract.compare import compare
from autograder.contract.evidence import NotPlain, decode, encode

ARRAYS = [
    np.arange(6).reshape(2, 3),
    np.array([1.5, np.nan, np.inf], dtype=np.float32),
    np.array([[True, False]]),
    np.array(3 + 4j),
    np.empty((0, 3)),
    np.arange(4, dtype=">i2")[::2],
    np.array(["a", "bcd"]),
    np.array(["a", 1, None, 2.5], dtype=object),
    np.array(["2026-01-02", "NaT"], dtype="datetime64[ns]"),
    np.float64(2.5),
    np.bool_(True),
]
TABLES = [
    pd.DataFrame({"a": [1, 2], "b": [0.5, np.nan], "c": ["x", None]}),
    pd.DataFrame({"k": pd.Categorical(["u", "v", "u"]), "n": pd.array([1, None, 3], dtype="Int64")}),
    pd.DataFrame({"d": pd.to_datetime(["2026-01-02", None])}, index=["r", "s"]),
    pd.DataFrame(np.eye(2), columns=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["x", "y"])),
    pd.DataFrame(),
    pd.Series([1.0, 2.0], name="speed", index=[10, 20]),
    pd.Series(["a", "b"]).value_counts(),
    pd.Index([1, 2, 3], name="id"),
]


def sent(value: object) -> object:
    """What arrives of a value: written, carried as JSON text, and read back."""
    return decode(json.loads(json.dumps(encode(value))))


@pytest.mark.parametrize("value", [*ARRAYS, *TABLES], ids=lambda value: f"{type(value).__name__}")
def test_it_arrives_as_it_was_sent(value):
    arrived = sent(value)
    assert type(arrived) is type(value) or isinstance(value, pd.RangeIndex)
    assert compare(arrived, value) is None
    assert encode(sent(arrived)) == encode(arrived)


@pytest.mark.parametrize(
    ("actual", "expected", "words"),
    [
        (np.ones(3), np.ones(2), "the shape differs"),
        (np.ones(2, dtype=np.float32), np.ones(2), "the dtype differs"),
        (np.array([1.0, 2.0]), np.array([1.0, 2.5]), "element [1] 2.5"),
        (np.array([1.0, np.nan]), np.array([1.0, 2.0]), "the values differ"),
        (np.array(["a", "b"]), np.array(["a", "c"]), "the values differ"),
        (np.array([1, "1"], dtype=object), np.array([1, 1], dtype=object), "the values differ"),
        (2.5, np.float64(2.5), "the type differs"),
        (np.ma.masked_array([1.0], mask=[True]), np.ones(1), "not plain data"),
        (np.array([object()]), np.ones(1), "not plain data"),
        (pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [1]}), "the columns differ"),
        (pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1.0]}), "the dtype differs in column 'a'"),
        (pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 3]}), "the values differ in column 'a'"),
        (pd.DataFrame({"a": ["x"]}), pd.DataFrame({"a": ["y"]}), "the values differ in column 'a'"),
        (pd.Series([1], index=[1]), pd.Series([1]), "the index differs"),
        (pd.Series([1], name="a"), pd.Series([1], name="b"), "the name differs"),
        (pd.Series([1, 2]), pd.Series([2, 1]), "the values differ"),
        (pd.DataFrame({"a": [[1]]}), pd.DataFrame({"a": [1]}), "not plain data"),
    ],
)
def test_a_difference_is_said(actual, expected, words):
    with pytest.raises(CheckFailed) as failed:
        check("they agree", actual, expected)
    assert words in str(failed.value)


def test_close_numbers_agree_by_their_precision():
    assert compare(np.float32([1.0]), np.float32([1.0 + 1e-6])) is None
    assert compare(np.array([1.0]), np.array([1.0 + 1e-6])) is not None


def test_a_predicate_gets_an_array():
    assert compare(sent(np.array([1.0, 2.0])), lambda a: a.sum() == 3.0) is None


class Liar(np.ndarray):
    """An array that agrees with every comparison."""

    def __eq__(self, other):
        return np.ones(self.shape, dtype=bool)


class LyingTable(pd.DataFrame):
    """A table of a class of the student's own."""


@pytest.mark.parametrize("value", [np.zeros(2).view(Liar), LyingTable({"a": [1]})], ids=["array", "table"])
def test_a_subclass_is_no_evidence(value):
    with pytest.raises(NotPlain):
        encode(value)


ONE = {"dtype": "float64", "shape": [1], "data": "AAAAAAAA8D8="}
WORDS = {"dtype": "object", "items": ["a"]}
INDEX = {"names": {"list": [None]}, "levels": [{"array": {"array": ONE}}]}


@pytest.mark.parametrize(
    "forged",
    [
        {"array": {**ONE, "shape": [2]}},
        {"array": {**ONE, "shape": [-1]}},
        {"array": {**ONE, "dtype": "object"}},
        {"array": {**ONE, "dtype": "V8"}},
        {"array": {**ONE, "dtype": "datetime64[25us/x]"}},
        {"array": {"dtype": "bool", "shape": [1], "data": "Ag=="}},
        {"array": {"dtype": "object", "shape": [1], "items": [{"list": []}]}},
        {"array": {"dtype": "object", "shape": [10**12], "items": []}},
        {"array": [1]},
        {"number": ONE},
        {"table": {"names": INDEX, "index": INDEX, "columns": []}},
        {"table": {"names": INDEX, "index": INDEX, "columns": [{"array": ONE}]}},
        {"column": {"name": None, "index": INDEX, "values": {"dtype": "object", "items": ["a", "b"]}}},
        {"column": {"name": None, "index": INDEX, "values": {"dtype": "period[D]", "items": ["a"]}}},
        {"column": {"name": None, "index": INDEX, "values": {"dtype": "Int64", "items": ["a"]}}},
        {"column": {"name": {"list": []}, "index": INDEX, "values": WORDS}},
        {"index": {"names": {"list": []}, "levels": []}},
        {"index": {"names": {"list": [{"list": []}]}, "levels": [WORDS]}},
    ],
    ids=str,
)
def test_what_nobody_writes_is_refused(forged):
    with pytest.raises(NotPlain):
        decode(forged)


def test_neither_is_imported_for_a_check():
    import subprocess
    import sys

    question = (
        "import sys; from autograder.contract.check import check; check('two', 1 + 1, 2); "
        "print([name for name in ('torch', 'numpy', 'pandas') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
