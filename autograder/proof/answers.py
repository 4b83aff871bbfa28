"""Answers to try, and how they are put together to submissions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# Whether an answer of a kind must get full marks; None where people differ.
MUST_PASS = {"solution": True, "right": True, "release": False, "wrong": False, "mutant": False, "debatable": None}


@dataclass(frozen=True)
class Answer:
    """The content of one exercise's solution cell.

    Attributes:
        kind: one of `MUST_PASS`.
        name: its file, or a mutant's change.
    """

    exercise: str
    kind: str
    name: str
    source: str


@dataclass(frozen=True)
class Trial:
    """A made-up submission: its answers by exercise. The other exercises hold the instructor's solution."""

    name: str
    answers: Mapping[str, Answer]


def read_answers(folder: Path, exercise: str, kind: str) -> list[Answer]:
    """The answers of a kind to an exercise, from the files `<kind>-*.py` in a folder."""
    paths = sorted(folder.glob(f"{kind}-*.py"))
    return [Answer(exercise, kind, path.name, path.read_text(encoding="utf-8")) for path in paths]


def pack(name: str, queues: Mapping[str, list[Answer]], every: int = 1) -> Iterator[Trial]:
    """Put answers together: exercises are independent, so that a submission tries one answer to each.

    Args:
        name: what the trials' names begin with.
        queues: the answers by exercise.
        every: 2 leaves every second exercise its solution, which shows that an answer costs only its own marks.
    """
    for number in range(max(map(len, queues.values()), default=0)):
        for turn in range(every):
            chosen = {
                exercise: queue[number]
                for index, (exercise, queue) in enumerate(queues.items())
                if number < len(queue) and index % every == turn
            }
            if chosen:
                yield Trial(f"{name}.{number}.{turn}", chosen)


def alone(name: str, answers: Iterable[Answer]) -> Iterator[Trial]:
    """A submission for each answer: for answers that nobody has looked at, which may disturb other exercises."""
    for number, answer in enumerate(answers):
        yield Trial(f"{name}.{number}", {answer.exercise: answer})
