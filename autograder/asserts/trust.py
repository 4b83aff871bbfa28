"""By which rule each test cell is marked, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from autograder.asserts.evaluate import Program

OUTSIDE, NBGRADERS = "judged outside", "nbgrader's rule"


@dataclass(frozen=True)
class Rule:
    """By which rule a test cell is marked.

    Attributes:
        outside: whether the judge marks it, from values; else the student's own kernel does.
        why: why it can't be judged outside.
        weak: those parts of it on which the kernel's word is taken all the same.
        program: what the judge needs for it.
    """

    outside: bool
    why: str = ""
    weak: tuple[str, ...] = ()
    program: Program | None = None

    @classmethod
    def nbgraders(cls, why: str) -> Rule:
        """The rule for what can't be judged outside."""
        return cls(False, why)

    @property
    def name(self) -> str:
        """What it is called."""
        return OUTSIDE if self.outside else NBGRADERS

    def as_json(self) -> dict[str, Any]:
        """It as plain data."""
        program = self.program.as_json() if self.program else None
        return {"outside": self.outside, "why": self.why, "weak": list(self.weak), "program": program}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Rule:
        """It from plain data."""
        program = Program.from_json(kept["program"]) if kept["program"] else None
        return cls(kept["outside"], kept["why"], tuple(kept["weak"]), program)
