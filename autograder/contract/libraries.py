"""The libraries whose values and state the contract knows, where something has imported them already.

Nothing is imported for a check: a notebook that has no tensors needs no torch.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, cast

KNOWN = ("torch", "numpy", "pandas")  # each has a module `of_…` here


@dataclass(frozen=True)
class Mismatch:
    """Why a value isn't the expected one.

    Attributes:
        kind: a few words that reveal nothing of what was expected, such as "the shape differs".
        expected: what was expected, in words; empty for a predicate.
        got: what came, in words.
        where: where in the value they differ, in words.
    """

    kind: str
    expected: str
    got: str
    where: str = ""


@dataclass(frozen=True)
class Setting:
    """One piece of state.

    Attributes:
        name: what it is called, for the student.
        read: how to read it.
        write: how to set it to what was read.
        outside: whether it lies outside the course's subject. In a student's own notebook such state is left alone.
    """

    name: str
    read: Callable[[], Any]
    write: Callable[[Any], object]
    outside: bool = False


class Coder(Protocol):
    """What a library's module needs of who encodes or decodes: the limits on all that one value holds."""

    def encode(self, value: Any, depth: int) -> Any:
        """Write something that a value holds."""

    def add_bytes(self, size: int) -> None:
        """Count bytes; too many raise NotPlain."""


class Decoder(Coder, Protocol):
    """The same of who decodes."""

    def decode(self, encoded: Any, depth: int) -> Any:
        """Read something that a value holds."""


class Library(Protocol):
    """What a module `of_…` says of its library.

    Attributes:
        TAGS: the tags under which its values are written.
        SETTINGS: the state that a test starts from.
    """

    TAGS: frozenset[str]
    SETTINGS: tuple[Setting, ...]

    def encode(self, value: Any, coder: Coder, depth: int) -> Any:
        """Write a value of the library's as JSON-ready data; None if it is none of its values."""

    def decode(self, tag: str, body: Any, coder: Decoder) -> Any:
        """Read back what `encode` wrote, whoever wrote it."""

    def compare(self, actual: Any, expected: Any, where: str) -> Mismatch | None:
        """Compare two values of one type, which is the library's."""

    def owns(self, value: Any) -> bool:
        """Whether `compare` and `show` are for a value."""

    def show(self, value: Any) -> str:
        """A short text of one of the library's values."""

    def truth(self, verdict: Any) -> Any:
        """A predicate's verdict as a bool, where it is the library's own kind of one."""

    def seed(self, seed: int) -> None:
        """Seed its generators."""

    def generator(self) -> Any:
        """The state of the generator that its functions share."""

    def set_generator(self, state: Any) -> None:
        """Put that generator back into a state."""


def present() -> list[Library]:
    """The libraries that have been imported, in a fixed order."""
    for name in KNOWN:
        if name not in _loaded and name in sys.modules:
            _loaded[name] = cast(Library, importlib.import_module(f"{__package__}.of_{name}"))
    return [_loaded[name] for name in KNOWN if name in _loaded]


def owner(value: Any) -> Library | None:
    """The library that a value is of, if any."""
    return next((library for library in present() if library.owns(value)), None)


_loaded: dict[str, Library] = {}
