"""What of Python and its libraries the judge may call by itself, on values that a stranger chose.

All that computes something of plain data, and nothing that reads or writes files, runs text, asks for the time, or
changes what it is given. What isn't here is left to the student's kernel.
"""

from __future__ import annotations

import builtins

_BUILTINS = """
    abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict divmod enumerate filter float
    format frozenset hash hex int isinstance issubclass len list map max min object oct ord pow property range repr
    reversed round set slice sorted staticmethod str sum super tuple type zip
"""
BUILTINS = frozenset(_BUILTINS.split()) | {
    name
    for name, value in vars(builtins).items()
    if (isinstance(value, type) and issubclass(value, BaseException)) or name in ("Ellipsis", "NotImplemented", "print")
}
MODULES = frozenset(
    (
        *("math", "cmath", "statistics", "itertools", "functools", "operator", "collections", "re", "string", "json"),
        *("hashlib", "decimal", "fractions", "datetime", "copy", "numbers", "textwrap", "unicodedata", "bisect"),
        *("typing", "enum", "dataclasses", "abc", "random", "unittest", "pytest", "nose", "warnings", "contextlib"),
        *("numpy", "pandas", "torch", "scipy", "sklearn", "builtins"),
    )
)
_DENIED = """
    getcontext setcontext localcontext seterr seterrcall setbufsize setstate getstate
    load save savez savez_compressed savetxt loadtxt genfromtxt fromfile fromregex memmap open_memmap DataSource
    tofile dump eval query exec system hub compile jit id shares_memory may_share_memory shuffle put copyto place
    putmask fill_diagonal put_along_axis open main show_config get_include patch mock datasets today now utcnow show
    test bench fetch_openml stdin stdout stderr __import__ __dict__ __globals__ __builtins__ __subclasses__ __code__
    getLogger to_csv to_excel to_json to_pickle to_sql to_hdf to_parquet to_feather to_clipboard to_html to_latex
    to_stata to_xml redirect_stdout redirect_stderr chdir f2py ctypeslib distutils io ops multiprocessing
    distributed utils cuda filterwarnings simplefilter formatwarning showwarning warn resetwarnings setenv
    monkeypatch
"""
DENIED = frozenset(_DENIED.split())
# What changes the value it belongs to, or is text that says how to look into others.
_CHANGING = """
    pop append appendleft popleft extend extendleft insert remove clear sort reverse update add discard popitem
    setdefault fill resize put itemset partition setflags setfield byteswap rotate format format_map send throw
    close move_to_end subtract intersection_update difference_update symmetric_difference_update insert
    drop_duplicates_ requires_grad_ backward zero_grad step
"""
CHANGING = frozenset(_CHANGING.split())
DRAWING = frozenset(
    ("rand", "randn", "randint", "randperm", "rand_like", "randn_like", "normal", "bernoulli", "multinomial")
)
# Builtins that make plain data of an object that isn't: what they make may be reported in its place.
PROJECTIONS = frozenset(("len", "list", "tuple", "set", "sorted", "str", "repr", "float", "int", "dict", "sum", "bool"))
RAISERS = frozenset(("raises", "assert_raises", "assertRaises", "assertRaisesRegex", "assert_raises_regex"))


def may_call(path: str) -> bool:
    """Whether the judge may use what is found under a dotted path, such as "numpy.testing.assert_allclose"."""
    parts = path.split(".")
    if parts[0] == "builtins":
        return parts[1] in BUILTINS if len(parts) > 1 else False
    if parts[0] not in MODULES or any(part in DENIED or part.startswith(("read_", "set_")) for part in parts):
        return False
    return parts[0] != "warnings" or parts[-1] in ("warnings", "catch_warnings")


def may_ask(attribute: str) -> bool:
    """Whether the judge may use an attribute or a method of a value."""
    if attribute.startswith("__"):
        return attribute in ("__class__", "__name__", "__len__", "__doc__", "__init__", "__contains__", "__eq__")
    return attribute not in DENIED and not attribute.startswith(("read_", "to_csv", "to_pickle"))


def draws(path: str) -> bool:
    """Whether what is found there draws random numbers from a generator that all share."""
    *before, last = path.split(".")
    if last in ("seed", "manual_seed", "default_rng", "RandomState", "Random", "Generator", "SeedSequence"):
        return False
    return ("random" in before) or (bool(before) and before[0] == "torch" and last in DRAWING)


def seeds(path: str) -> bool:
    """Whether what is found there seeds such a generator."""
    return path.split(".")[-1] in ("seed", "manual_seed")
