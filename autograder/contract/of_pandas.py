"""pandas: tables, columns and indexes as evidence, value by value, with their dtypes and their names.

Columns whose dtype is NumPy's are written as its arrays. Those of pandas' own dtypes (text, categories, numbers that
may be missing) are written as words and numbers, with the dtype's name; what is missing is missing, by any name.
"""

from __future__ import annotations

from typing import Any

import numpy
import pandas

from autograder.contract import evidence, of_numpy
from autograder.contract.libraries import Coder, Decoder, Mismatch, Setting

TAGS = frozenset({"table", "column", "index"})
SETTINGS: tuple[Setting, ...] = ()
_NUMBERS = tuple(f"{sign}Int{bits}" for sign in ("", "U") for bits in (8, 16, 32, 64))
_OWN = frozenset({"string", "str", "category", "boolean", "Float32", "Float64", *_NUMBERS})
_INDEXES = frozenset({pandas.Index, pandas.RangeIndex, pandas.MultiIndex, pandas.CategoricalIndex}) | {
    pandas.DatetimeIndex,
    pandas.TimedeltaIndex,
}
_MAX_SHOWN = 6


def encode(value: Any, coder: Coder, depth: int) -> Any:
    """Write a table, a column or an index; None for anything else. A subclass may lie about its values."""
    kind = type(value)
    if kind is pandas.DataFrame:
        columns = [_encode_values(value.iloc[:, place], coder, depth) for place in range(value.shape[1])]
        names, index = (_encode_index(part, coder, depth) for part in (value.columns, value.index))
        return {"table": {"names": names, "index": index, "columns": columns}}
    if kind is pandas.Series:
        index = _encode_index(value.index, coder, depth)
        name = coder.encode(value.name, depth + 1)
        return {"column": {"name": name, "index": index, "values": _encode_values(value, coder, depth)}}
    if kind in _INDEXES:
        return {"index": _encode_index(value, coder, depth)}
    return None


def _encode_values(column: Any, coder: Coder, depth: int) -> dict[str, Any]:
    if isinstance(column.dtype, numpy.dtype) and column.dtype != object:
        return {"array": coder.encode(numpy.asarray(column), depth + 1)}
    name = column.dtype.name
    if name not in _OWN and column.dtype != object:
        raise evidence.NotPlain(f"a column of {name}")
    missing = column.isna() if hasattr(column, "isna") else pandas.isna(column)
    items = [None if gone else _plain(item) for item, gone in zip(column.tolist(), missing, strict=True)]
    return {"dtype": name, "items": [coder.encode(item, depth + 1) for item in items]}


def _plain(item: Any) -> Any:
    found = item.item() if isinstance(item, numpy.generic) else item
    if type(found) not in (str, bool, int, float):
        raise evidence.NotPlain("a table of objects that are neither text nor numbers")
    return found


def _encode_index(index: Any, coder: Coder, depth: int) -> dict[str, Any]:
    names = coder.encode(list(index.names), depth + 1)
    levels = [index.get_level_values(level) for level in range(index.nlevels)]
    return {"names": names, "levels": [_encode_values(level, coder, depth) for level in levels]}


def decode(tag: str, body: Any, coder: Decoder) -> Any:
    """Read back what `encode` wrote, whoever wrote it."""
    if type(body) is not dict:
        raise evidence.NotPlain("malformed evidence")
    if tag == "table":
        return _decode_table(coder, **body)
    return _decode_column(coder, **body) if tag == "column" else _decode_index(coder, **body)


def _decode_table(coder: Decoder, names: Any, index: Any, columns: Any) -> Any:
    rows, titles = _decode_index(coder, **index), _decode_index(coder, **names)
    values = [_decode_values(coder, **column) for column in columns]
    if len(values) != len(titles) or any(len(one) != len(rows) for one in values):
        raise evidence.NotPlain("malformed evidence")
    table = pandas.DataFrame(dict(enumerate(values)), index=rows)
    table.columns = titles
    return table


def _decode_column(coder: Decoder, name: Any, index: Any, values: Any) -> Any:
    found, rows = _decode_values(coder, **values), _decode_index(coder, **index)
    if len(found) != len(rows):
        raise evidence.NotPlain("malformed evidence")
    return pandas.Series(found, index=rows, name=coder.decode(name, 1))


def _decode_index(coder: Decoder, names: Any, levels: Any) -> Any:
    called = coder.decode(names, 1)
    found = [pandas.Index(_decode_values(coder, **level)) for level in levels]
    if not found or type(called) is not list or len(called) != len(found):
        raise evidence.NotPlain("malformed evidence")
    if len(found) == 1:
        return found[0].rename(called[0])
    return pandas.MultiIndex.from_arrays(found, names=called)


def _decode_values(coder: Decoder, array: Any = None, dtype: str = "", items: Any = None) -> Any:
    if array is not None:
        found = coder.decode(array, 1)
        if type(found) is not numpy.ndarray or found.ndim != 1:
            raise evidence.NotPlain("malformed evidence")
        return found
    if type(items) is not list or (dtype not in _OWN and dtype != "object"):
        raise evidence.NotPlain("malformed evidence")
    words = [coder.decode(item, 1) for item in items]
    if any(type(word) not in (str, bool, int, float, type(None)) for word in words):
        raise evidence.NotPlain("malformed evidence")
    return pandas.array(words, dtype=dtype) if dtype != "object" else numpy.array([*words, None], dtype=object)[:-1]


def owns(value: Any) -> bool:
    """Whether a value is a table, a column or an index."""
    return isinstance(value, pandas.DataFrame | pandas.Series | pandas.Index)


def compare(actual: Any, expected: Any, where: str) -> Mismatch | None:
    """Compare by shape, names, dtypes and closeness of the values."""
    if actual.shape != expected.shape:
        return Mismatch("the shape differs", f"shape {expected.shape}", f"shape {actual.shape}", where)
    if isinstance(expected, pandas.Index):
        return _compare_index(actual, expected, where, "the index differs")
    found = _compare_index(actual.index, expected.index, where, "the index differs")
    if isinstance(expected, pandas.Series):
        if actual.name != expected.name:
            return Mismatch("the name differs", repr(expected.name), repr(actual.name), where)
        return found or _compare_values(actual, expected, where)
    found = _compare_index(actual.columns, expected.columns, where, "the columns differ") or found
    for place, name in enumerate(expected.columns):
        there = f" in column {name!r}{where}"
        found = found or _compare_values(actual.iloc[:, place], expected.iloc[:, place], there)
    return found


def _compare_index(actual: Any, expected: Any, where: str, what: str) -> Mismatch | None:
    same_kind = actual.nlevels == expected.nlevels and actual.dtype == expected.dtype
    if same_kind and list(actual.names) == list(expected.names) and actual.equals(expected):
        return None
    return Mismatch(what, show(expected), show(actual), where)


def _compare_values(actual: Any, expected: Any, where: str) -> Mismatch | None:
    if actual.dtype.name != expected.dtype.name:
        return Mismatch("the dtype differs", expected.dtype.name, actual.dtype.name, where)
    if isinstance(expected.dtype, numpy.dtype) and expected.dtype != object:
        return of_numpy.compare(actual.to_numpy(), expected.to_numpy(), where)
    return of_numpy.compare(_words(actual), _words(expected), where)


def _words(column: Any) -> Any:
    return column.astype(object).where(column.notna(), None).to_numpy()


def show(value: Any) -> str:
    """A short text: what it is, its shape, and a few of its names or values."""
    if isinstance(value, pandas.DataFrame):
        return f"table of shape {value.shape}, columns {value.columns.tolist()[:_MAX_SHOWN]}"
    kind = "index" if isinstance(value, pandas.Index) else "column"
    text = f"{kind} of {len(value)} values, {value.dtype}"
    return f"{text}: {value.tolist()}" if 0 < len(value) <= _MAX_SHOWN else text


def truth(verdict: Any) -> Any:
    """The verdict: pandas has no bool of its own."""
    return verdict


def seed(seed: int) -> None:
    """Nothing: pandas draws from NumPy's generator."""


def generator() -> None:
    """Nothing: see `seed`."""


def set_generator(state: Any) -> None:
    """Nothing: see `seed`."""
