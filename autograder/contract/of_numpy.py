"""NumPy's seed and settings, and its own kind of bool."""

from __future__ import annotations

from typing import Any

import numpy

from autograder.contract import evidence
from autograder.contract.libraries import Coder, Mismatch, Setting

TAGS: frozenset[str] = frozenset()


def encode(value: Any, coder: Coder, depth: int) -> Any:
    """None: arrays are no evidence yet."""
    return None


def decode(tag: str, body: Any, coder: Coder) -> Any:
    """Nothing is written here."""
    raise evidence.NotPlain("malformed evidence")


def owns(value: Any) -> bool:
    """Whether a value is an array."""
    return False


def compare(actual: Any, expected: Any, where: str) -> Mismatch | None:
    """Nothing is read here."""
    raise evidence.NotPlain("malformed evidence")


def show(value: Any) -> str:
    """A short text."""
    return repr(value)


def truth(verdict: Any) -> Any:
    """NumPy's bool as Python's."""
    return bool(verdict) if isinstance(verdict, numpy.bool_) else verdict


def seed(seed: int) -> None:
    """Seed the generator that `numpy.random`'s functions share."""
    numpy.random.seed(seed % 2**32)


def generator() -> Any:
    """The state of the generator that `numpy.random`'s functions share."""
    return numpy.random.get_state()


def set_generator(state: Any) -> None:
    """Put it back into a state."""
    numpy.random.set_state(state)


SETTINGS = (
    Setting("NumPy's error state", numpy.geterr, lambda known: numpy.seterr(**known)),
    Setting("how arrays are printed", numpy.get_printoptions, lambda known: numpy.set_printoptions(**known), True),
)
