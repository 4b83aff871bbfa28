"""Plain data of the libraries that tests of any course use, written as JSON and read back exactly.

It goes into a student's kernel as text, beside `report.py`, and is what the judge reads it back with; so it needs
nothing but Python. NumPy, pandas and torch are known where they are already imported.
"""

from __future__ import annotations

import base64
import collections
import datetime
import decimal
import fractions
import importlib
import math
import sys
from typing import Any

MAX_BYTES = 4_000_000
MAX_DEPTH = 25
MAX_ITEMS = 100_000
MAX_BITS = 100_000
LIBRARIES = ("numpy", "pandas", "torch")
_BASES = (bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset)


class NotPlain(ValueError):
    """A value that isn't plain data, or is too large."""


def library(name: str) -> Any:
    """A library, where the process has imported it; else None."""
    return sys.modules.get(name)


def encode(value: Any) -> Any:
    """Write plain data as what JSON can hold.

    Raises:
        NotPlain: it isn't plain data, or there is too much of it.
    """
    return _Encoder().encode(value, 0)


def is_plain(value: Any) -> bool:
    """Whether a value can be written."""
    try:
        encode(value)
    except Exception:
        return False
    return True


class _Counter:
    def __init__(self) -> None:
        self.items = self.bytes = 0

    def count(self, depth: int, size: int = 0) -> None:
        self.items += 1
        self.bytes += size
        if depth > MAX_DEPTH or self.items > MAX_ITEMS or self.bytes > MAX_BYTES:
            raise NotPlain("data that is nested too deeply or of which there is too much")


class _Encoder(_Counter):
    def encode(self, value: Any, depth: int) -> Any:
        self.count(depth)
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is str:
            self.count(depth, len(value))
            return value
        for part in (self._number, self._container, self._ordinary, self._numpy, self._pandas, self._torch, self._kin):
            found = part(value, kind, depth + 1)
            if found is not None:
                return found
        raise NotPlain(f"an object of type {kind.__name__}")

    def _all(self, values: Any, depth: int) -> list[Any]:
        return [self.encode(value, depth) for value in values]

    def _number(self, value: Any, kind: type, depth: int) -> Any:
        if kind is int:
            if value.bit_length() > MAX_BITS:
                raise NotPlain("a number with too many digits")
            self.count(depth, value.bit_length() // 8)
            return {"int": hex(value)}
        if kind is float:
            return {"float": value.hex()}
        return {"complex": [value.real.hex(), value.imag.hex()]} if kind is complex else None

    def _container(self, value: Any, kind: type, depth: int) -> Any:
        if kind in (tuple, list, set, frozenset, collections.deque):
            return {kind.__name__: self._all(list(value), depth)}
        if kind in (dict, collections.OrderedDict, collections.Counter, collections.defaultdict):
            return {kind.__name__: [self._all(pair, depth) for pair in dict.items(value)]}
        if kind in (bytes, bytearray):
            self.count(depth, len(value))
            return {kind.__name__: base64.b64encode(value).decode("ascii")}
        if kind in (range, slice):
            return {kind.__name__: self._all((value.start, value.stop, value.step), depth)}
        return None

    def _ordinary(self, value: Any, kind: type, depth: int) -> Any:
        if kind is decimal.Decimal:
            return {"Decimal": str(value)}
        if kind is fractions.Fraction:
            return {"Fraction": self._all((value.numerator, value.denominator), depth)}
        if kind in (datetime.datetime, datetime.date, datetime.time) and getattr(value, "tzinfo", None) is None:
            return {kind.__name__: value.isoformat()}
        if kind is datetime.timedelta:
            return {"timedelta": [value.days, value.seconds, value.microseconds]}
        if value is Ellipsis:
            return {"Ellipsis": None}
        if kind is type and known_type(value.__module__, value.__qualname__) is value:
            return {"type": [value.__module__, value.__qualname__]}
        return None

    def _numpy(self, value: Any, kind: type, depth: int) -> Any:
        np = library("numpy")
        if np is None:
            return None
        if kind is np.ndarray:
            if value.dtype.kind == "O":
                return {"objects": [list(value.shape), self._all(value.ravel().tolist(), depth)]}
            return {"ndarray": self._array(value, depth)}
        if isinstance(value, np.generic) and kind.__module__ == "numpy":
            return {"scalar": self._array(np.asarray(value), depth)}
        return {"np.dtype": value.str} if isinstance(value, np.dtype) and value.kind in "biufcSUMm" else None

    def _array(self, array: Any, depth: int) -> list[Any]:
        if array.dtype.kind not in "biufcSUMm":
            raise NotPlain(f"an array of {array.dtype}")
        self.count(depth, array.nbytes)
        data = base64.b64encode(array.tobytes()).decode("ascii")
        return [array.dtype.str, list(array.shape), data]

    def _pandas(self, value: Any, kind: type, depth: int) -> Any:
        pd = library("pandas")
        if pd is None or not hasattr(pd, "DataFrame"):
            return None
        if kind is pd.DataFrame:
            columns = [self._column(value.iloc[:, i], depth) for i in range(value.shape[1])]
            return {"DataFrame": [self.encode(value.columns, depth), self.encode(value.index, depth), columns]}
        if kind is pd.Series:
            parts = [self.encode(value.name, depth), self.encode(value.index, depth), self._column(value, depth)]
            return {"Series": parts}
        if kind is pd.RangeIndex:
            ends = (value.start, value.stop, value.step, value.name)
            return {"RangeIndex": self._all(ends, depth)}
        if kind is pd.MultiIndex:
            return {"MultiIndex": [self._all(value.tolist(), depth), self._all(list(value.names), depth)]}
        if isinstance(value, pd.Index):
            return {"Index": [self.encode(value.name, depth), self._column(value, depth)]}
        if kind is pd.Timestamp and value.tzinfo is None:
            return {"Timestamp": value.isoformat()}
        if kind is pd.Timedelta:
            return {"Timedelta": value.value}
        return {"missing": "NA" if value is pd.NA else "NaT"} if value is pd.NA or value is pd.NaT else None

    def _column(self, column: Any, depth: int) -> list[Any]:
        np = library("numpy")
        if isinstance(column.dtype, np.dtype) and column.dtype.kind != "O":
            return [None, self._array(column.to_numpy(), depth)]
        return [str(column.dtype), self._all(column.tolist(), depth)]

    def _torch(self, value: Any, kind: type, depth: int) -> Any:
        torch = library("torch")
        if torch is None or not hasattr(torch, "Tensor"):
            return None
        if kind is torch.Size:
            return {"Size": self._all(tuple(value), depth)}
        if kind in (torch.dtype, torch.device):
            return {f"torch.{kind.__name__}": str(value).removeprefix("torch.")}
        if kind not in (torch.Tensor, torch.nn.Parameter):
            return None
        if value.layout is not torch.strided or value.is_quantized:
            raise NotPlain("a tensor that isn't dense")
        flat = value.detach().cpu().resolve_conj().resolve_neg().contiguous().reshape(-1)
        self.count(depth, flat.numel() * flat.element_size())
        raw = flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b""
        data = base64.b64encode(raw).decode("ascii")
        parts = [str(value.dtype).removeprefix("torch."), list(value.shape), data, bool(value.requires_grad)]
        return {"Parameter" if kind is torch.nn.Parameter else "Tensor": parts}

    def _kin(self, value: Any, kind: type, depth: int) -> Any:
        """An object whose class is derived from a plain one: what it is beneath, and its class's name."""
        base = next((base for base in kind.__mro__ if base in _BASES), None)
        if base is None:
            return None
        fields = getattr(kind, "_fields", None)
        names = (
            list(fields) if base is tuple and type(fields) is tuple and all(type(f) is str for f in fields) else None
        )
        return {"kin": [str(kind.__name__), names, self.encode(_beneath(value, base), depth)]}


def _beneath(value: Any, base: Any) -> Any:
    """The plain value in an object of a derived class, whatever that class says of itself."""
    if base is str:
        return "".join(str.__iter__(value))
    if base is int:
        return int.__add__(value, 0)
    if base is float:
        return float.__add__(value, -0.0)
    if base is complex:
        return complex.__add__(value, 0)
    if base is bytes:
        return bytes.join(b"", [value])
    return base(base.items(value)) if base is dict else base(base.__iter__(value))


def known_type(module: str, name: str) -> Any:
    """A class of Python's own or of a known library, by its name; else None."""
    root = module.split(".")[0]
    if root not in ("builtins", "datetime", "decimal", "fractions", "collections", *LIBRARIES):
        return None
    found = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found if isinstance(found, type) else None


def decode(encoded: Any) -> Any:
    """Read back what `encode` wrote. Safe on any JSON value, whoever wrote it.

    Raises:
        NotPlain: it isn't something that `encode` writes.
    """
    try:
        return _Decoder().decode(encoded, 0)
    except NotPlain:
        raise
    except Exception as error:
        raise NotPlain(f"malformed evidence ({type(error).__name__})") from None


class _Decoder(_Counter):
    def decode(self, encoded: Any, depth: int) -> Any:
        self.count(depth)
        if encoded is None or type(encoded) in (bool, str):
            return encoded
        if type(encoded) is not dict or len(encoded) != 1:
            raise NotPlain("malformed evidence")
        ((tag, body),) = encoded.items()
        reader = _READERS.get(tag)
        if reader is None:
            raise NotPlain("malformed evidence")
        return reader(self, body, depth + 1)

    def all(self, values: Any, depth: int) -> list[Any]:
        if type(values) is not list:
            raise NotPlain("malformed evidence")
        return [self.decode(value, depth) for value in values]

    def pairs(self, values: Any, depth: int) -> dict[Any, Any]:
        return dict(self.all(pair, depth) for pair in values)

    def array(self, body: Any, depth: int) -> Any:
        np = importlib.import_module("numpy")
        kind, shape, data = body
        raw = base64.b64decode(data, validate=True)
        self.count(depth, len(raw))
        dtype = np.dtype(str(kind))
        if dtype.kind not in "biufcSUMm" or math.prod(shape) * dtype.itemsize != len(raw):
            raise NotPlain("malformed evidence")
        if dtype.itemsize == 0:
            return np.zeros(shape, dtype)
        return np.frombuffer(bytearray(raw), dtype).reshape(shape)

    def objects(self, body: Any, depth: int) -> Any:
        np = importlib.import_module("numpy")
        shape, values = body
        array = np.empty(len(values), dtype=object)
        for place, value in enumerate(self.all(values, depth)):
            array[place] = value
        return array.reshape(shape)

    def column(self, body: Any, depth: int) -> Any:
        pd = importlib.import_module("pandas")
        dtype, values = body
        if dtype is None:
            return self.array(values, depth)
        if dtype == "object":
            return self.objects([[len(values)], values], depth)
        return pd.array(self.all(values, depth), dtype=str(dtype))

    def frame(self, body: Any, depth: int) -> Any:
        pd = importlib.import_module("pandas")
        names, index = self.all(body[:2], depth)
        columns = [self.column(column, depth) for column in body[2]]
        frame = pd.DataFrame(dict(enumerate(columns)), index=index)
        frame.columns = names
        return frame

    def series(self, body: Any, depth: int) -> Any:
        pd = importlib.import_module("pandas")
        name, index = self.all(body[:2], depth)
        return pd.Series(self.column(body[2], depth), index=index, name=name)

    def index(self, body: Any, depth: int) -> Any:
        pd = importlib.import_module("pandas")
        return pd.Index(self.column(body[1], depth), name=self.decode(body[0], depth))

    def range_index(self, body: Any, depth: int) -> Any:
        pd = importlib.import_module("pandas")
        *ends, name = self.all(body, depth)
        return pd.RangeIndex(*ends, name=name)

    def multi_index(self, body: Any, depth: int) -> Any:
        pd = importlib.import_module("pandas")
        rows, names = self.all(body[0], depth), self.all(body[1], depth)
        return pd.MultiIndex.from_tuples(rows, names=names)

    def tensor(self, body: Any, depth: int) -> Any:
        torch = importlib.import_module("torch")
        name, shape, data, requires_grad = body
        raw = base64.b64decode(data, validate=True)
        self.count(depth, len(raw))
        dtype = getattr(torch, str(name))
        if not isinstance(dtype, torch.dtype) or math.prod(shape) * dtype.itemsize != len(raw):
            raise NotPlain("malformed evidence")
        if dtype is torch.bool and set(raw) - {0, 1}:
            raise NotPlain("malformed evidence")
        empty = torch.empty(shape, dtype=dtype)
        flat = torch.frombuffer(bytearray(raw), dtype=torch.uint8).view(dtype).reshape(shape) if raw else empty
        return flat.requires_grad_() if requires_grad is True else flat

    def kin(self, body: Any, depth: int) -> Any:
        name, fields, beneath = body
        value = self.decode(beneath, depth)
        if type(value) not in _BASES:
            raise NotPlain("malformed evidence")
        if fields is not None:
            return collections.namedtuple(str(name), fields)(*value)
        if type(value) is bool:
            return value
        return type(str(name), (type(value),), {})(value)


def _torch_name(kind: str, name: str) -> Any:
    torch = importlib.import_module("torch")
    found = torch.device(name) if kind == "device" else getattr(torch, name)
    if not isinstance(found, getattr(torch, kind)):
        raise NotPlain("malformed evidence")
    return found


def _number(text: Any) -> int:
    if type(text) is not str or len(text) > MAX_BITS // 4 + 8:
        raise NotPlain("malformed evidence")
    return int(text, 16)


def _named(module: str, name: str) -> Any:
    return getattr(importlib.import_module(module), name)


def _type(body: Any) -> type:
    if body[0].split(".")[0] in LIBRARIES:
        importlib.import_module(body[0].split(".")[0])
    found: type | None = known_type(*body)
    if found is None:
        raise NotPlain("malformed evidence")
    return found


_READERS: dict[str, Any] = {
    "int": lambda d, body, depth: _number(body),
    "float": lambda d, body, depth: float.fromhex(body),
    "complex": lambda d, body, depth: complex(*map(float.fromhex, body)),
    "tuple": lambda d, body, depth: tuple(d.all(body, depth)),
    "list": lambda d, body, depth: d.all(body, depth),
    "set": lambda d, body, depth: set(d.all(body, depth)),
    "frozenset": lambda d, body, depth: frozenset(d.all(body, depth)),
    "deque": lambda d, body, depth: collections.deque(d.all(body, depth)),
    "dict": lambda d, body, depth: d.pairs(body, depth),
    "OrderedDict": lambda d, body, depth: collections.OrderedDict(d.pairs(body, depth)),
    "Counter": lambda d, body, depth: collections.Counter(d.pairs(body, depth)),
    "defaultdict": lambda d, body, depth: collections.defaultdict(None, d.pairs(body, depth)),
    "bytes": lambda d, body, depth: base64.b64decode(body, validate=True),
    "bytearray": lambda d, body, depth: bytearray(base64.b64decode(body, validate=True)),
    "range": lambda d, body, depth: range(*d.all(body, depth)),
    "slice": lambda d, body, depth: slice(*d.all(body, depth)),
    "Decimal": lambda d, body, depth: decimal.Decimal(body[:1000]),
    "Fraction": lambda d, body, depth: fractions.Fraction(*d.all(body, depth)),
    "datetime": lambda d, body, depth: datetime.datetime.fromisoformat(body),
    "date": lambda d, body, depth: datetime.date.fromisoformat(body),
    "time": lambda d, body, depth: datetime.time.fromisoformat(body),
    "timedelta": lambda d, body, depth: datetime.timedelta(*body),
    "Ellipsis": lambda d, body, depth: Ellipsis,
    "type": lambda d, body, depth: _type(body),
    "ndarray": lambda d, body, depth: d.array(body, depth),
    "scalar": lambda d, body, depth: d.array(body, depth)[()],
    "objects": lambda d, body, depth: d.objects(body, depth),
    "np.dtype": lambda d, body, depth: _named("numpy", "dtype")(str(body)),
    "DataFrame": lambda d, body, depth: d.frame(body, depth),
    "Series": lambda d, body, depth: d.series(body, depth),
    "Index": lambda d, body, depth: d.index(body, depth),
    "RangeIndex": lambda d, body, depth: d.range_index(body, depth),
    "MultiIndex": lambda d, body, depth: d.multi_index(body, depth),
    "Timestamp": lambda d, body, depth: _named("pandas", "Timestamp")(body),
    "Timedelta": lambda d, body, depth: _named("pandas", "Timedelta")(int(body)),
    "missing": lambda d, body, depth: _named("pandas", "NA" if body == "NA" else "NaT"),
    "Tensor": lambda d, body, depth: d.tensor(body, depth),
    "Parameter": lambda d, body, depth: _named("torch.nn", "Parameter")(
        d.tensor([*body[:3], False], depth), bool(body[3])
    ),
    "Size": lambda d, body, depth: _named("torch", "Size")(d.all(body, depth)),
    "torch.dtype": lambda d, body, depth: _torch_name("dtype", body),
    "torch.device": lambda d, body, depth: _torch_name("device", body),
    "kin": lambda d, body, depth: d.kin(body, depth),
}
