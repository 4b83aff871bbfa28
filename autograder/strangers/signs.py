"""Signs that a submission does what the exercises don't ask for, for the report. They cost no marks.

The sandbox and the judge are what marks rest on. These are words that an instructor may want to
look at; whoever wants to hide them can.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import PurePath

from autograder.contract import MIME

LOOK = "worth a look"  # how such a remark begins; students don't see it

_SIGNS = {
    "input transformers": r"input_transformer",
    "AST transformers": r"ast_transformers|NodeTransformer",
    "IPython's shell": r"get_ipython|InteractiveShell|ExecutionResult|user_ns\b",
    "the kernel": r"\.kernel\b|ipykernel|\.session\.send|iopub|/connection\b",
    "builtins": r"\bbuiltins\b|__builtins__",
    "torch's functions": r"^\s*torch\.(?!backends)[\w.]+ *=(?!=)|__torch_function__|__torch_dispatch__",
    "course.check": r"\bcourse\.check\.\w|import course\b|\bautograder\b|__code__",
    "evidence": rf"\bevidence\b|publish_display_data|clear_output|update_display|{re.escape(MIME)}|import MIME",
    "json's functions": r"\bjson\.(dumps|loads)\s*=",
    "objects that lie about their equality or class": r"def __(eq|class|hash)__|^\s*__class__ *=",
    "subclasses of plain data": r"^\s*class \w+\((list|dict|tuple|int|float|str|(torch\.)?Tensor)\)",
    "sys.modules": r"\bsys\.modules\b",
    "sys.path": r"\bsys\.(path|meta_path)\b",
    "frames": r"_getframe|f_back|f_locals|f_globals",
    "inspect": r"\binspect\.(stack|currentframe|getsource)|import inspect",
    "the history": r"user_ns|\bIn\[|\b_ih\b",
    "gc": r"\bgc\.|import gc\b",
    "files of the machine": r"""["'](/\*\*|/(etc|proc|root|home|usr|dev|sys|run|var|opt|tmp|scratch|connection)\b)"""
    r"""|["']/["']|\.\./\.\.|gradebook|\.ipynb|\.__file__|os\.walk|memfd""",
    "/proc": r"/proc\b",
    "os.environ": r"\bos\.environ\b|\bgetenv\b",
    "processes": r"\bos\.(fork|exec|spawn|kill|system|popen|setsid|_exit)|\bsubprocess\b|multiprocessing|\.system\(|"
    r"run_cell_magic|^\s*!(?!\[)|^%%(bash|sh|script)|getppid|\bprctl\b",
    "exit": r"\bos\._exit|sys\.exit|SystemExit|\bquit\(|\bexit\(|ask_exit|atexit|GeneratorExit",
    "kill": r"\bos\.kill|signal\.SIG",
    "signals": r"\bsignal\.signal|SIG_IGN",
    "threads": r"\bthreading\b|_thread\b",
    "ctypes": r"\bctypes\b|\bcffi\b",
    "network": r"\bsocket\b|\burllib\b|\brequests\b|http\.client",
    "descriptors": r"\bos\.(close|write|fstat|dup2?)\b",
    "os.close": r"\bos\.close\b",
    "input": r"\binput\(|sys\.stdin",
    "nbgrader's markers": r"(BEGIN|END) (HIDDEN TESTS|SOLUTION|MARK SCHEME)",
    "scripts": r"\bJavascript\(|<(script|iframe|object|embed|svg|base|meta|form|style)\b|javascript:|srcdoc="
    r"|application/javascript"
    r"|\bon(load|error|toggle|focus|click|mouse\w+)\s*=(?!=)|\\(href|style|cssId|require)\{",
    "entities": r"&#x?[0-9a-f]{2,}|&colon;",
    "pictures of other machines": r"!\[[^]\n]*\](\(|:\s*)(https?:)?//|!\[[^]\n]*\]\[",
    "very deep brackets": r"[(\[{]{100}|(\[0\]){100}|-{1000}",
    "characters that can't be seen": r"[\0\x1b\u202a-\u202e\u2066-\u2069]",
}
# Of these, ways out of an exercise, which no honest answer needs: the report asks about an answer that has one.
_WAYS_OUT = frozenset(
    (
        "AST transformers",
        "IPython's shell",
        "builtins",
        "sys.modules",
        "frames",
        "processes",
        "kill",
        "ctypes",
        "network",
    )
)
_COMPILED = {name: re.compile(pattern, re.MULTILINE) for name, pattern in _SIGNS.items()}
_LIBRARIES = sys.stdlib_module_names | {
    *("torch", "numpy", "matplotlib", "course", "autograder", "nbgrader", "IPython", "ipykernel", "zmq", "jupyter"),
    *("sitecustomize", "usercustomize", "conftest", "setup", "ipykernel_launcher", "ipython_config"),
}
_MAX_LOOKED_AT = 100_000


def signs_in(source: str) -> list[str]:
    """What a cell's source mentions that exercises don't ask for."""
    return [name for name, pattern in _COMPILED.items() if pattern.search(source[:_MAX_LOOKED_AT])]


def ways_out(source: str) -> list[str]:
    """Those of the signs in an answer that lead out of the exercise."""
    return [sign for sign in signs_in(source) if sign in _WAYS_OUT]


def odd_files(names: Iterable[str]) -> list[str]:
    """The files of a submission that are named like a library, or like what a program reads at its start."""
    return [name for name in sorted(names) if _is_odd(PurePath(name))]


def _is_odd(path: PurePath) -> bool:
    started = path.name.endswith(("_config.py", ".pth", "kernel.json", "pyvenv.cfg")) or "startup" in path.parts
    return started or (path.suffix == ".py" and not _LIBRARIES.isdisjoint((path.stem, path.parts[0])))
