"""Which submissions share more than the released text and the exercise itself explain.

Code becomes tokens, names that a student made up become one token, and runs of K tokens are
compared, as MOSS does (Schleimer, Wilkerson & Aiken, "Winnowing", SIGMOD 2003). A run that is in the
release, in the instructor's solution or in half of the class explains itself and counts nothing; the fewer
students share a run, the more it counts (inverse document frequency, Spärck Jones 1972).
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from pygments.lexers import PythonLexer
from pygments.token import Comment, Name, Text, Whitespace

from autograder.desk.classwork import Classwork, Exercise, read_cells
from autograder.folder.courses import CourseFolder

Matrix = NDArray[np.float64]
K = 5
# Runs that both of a pair would need on top, for a full score: two short answers may well agree by chance.
PRIOR = 12.0
# Worth a look: of all exercises together, or in one of them.
SUSPICIOUS, SUSPICIOUS_ONE = 0.5, 0.7

_LEXER = PythonLexer()
Run = tuple[str, ...]


@dataclass
class Pair:
    """Two submissions and what they share beyond what is explained.

    Attributes:
        score: 0 (nothing) to 1 (all that is unusual in either), of all exercises together.
        by_exercise: the same by exercise, where they share anything.
        exact: exercises whose own code is the same to the letter, and unusual.
    """

    first: str
    second: str
    score: float
    by_exercise: dict[Exercise, float] = field(default_factory=dict)
    exact: list[Exercise] = field(default_factory=list)

    @property
    def worth_a_look(self) -> bool:
        """Whether a person should read the two side by side."""
        return self.score >= SUSPICIOUS or max(self.by_exercise.values()) >= SUSPICIOUS_ONE


def tokens(text: str) -> list[str]:
    """A text's tokens, without comments and white space; any text will do, valid Python or not.

    A name becomes "name", unless it is Python's own or an attribute; an attribute of `self` is the student's own too.
    """
    found: list[str] = []
    for kind, value in _LEXER.get_tokens(text):
        if kind in Comment or kind in Whitespace or (kind in Text and not value.strip()):
            continue
        attribute = found[-1:] == ["."] and found[-2:-1] != ["self"]
        found.append("name" if kind in Name and kind not in Name.Builtin and not attribute else value)
    return found


def runs(words: list[str]) -> set[Run]:
    """All runs of K tokens in a row."""
    return {tuple(words[start : start + K]) for start in range(len(words) - K + 1)}


def similar(work: Classwork, explained: Iterable[str]) -> list[Pair]:
    """All pairs that share something unexplained, the most similar first.

    Args:
        explained: texts that anyone may share: the release, the instructor's solution.
    """
    known = set().union(*(runs(tokens(text)) for text in explained))
    students = [one.student for one in work.works]
    shared_sum, own_sum = np.zeros((len(students),) * 2), np.zeros(len(students))
    shares: dict[Exercise, Matrix] = {}
    for exercise in work.exercises:
        codes = [one.answers[exercise].code if exercise in one.answers else "" for one in work.works]
        shared, own = _shared([runs(tokens(code)) - known for code in codes])
        shared_sum, own_sum = shared_sum + shared, own_sum + own
        shares[exercise] = _dice(shared, own)
    total = _dice(shared_sum, own_sum)
    pairs = []
    for i, j in zip(*np.nonzero(np.triu(shared_sum, 1)), strict=True):
        by_exercise = {exercise: float(share[i, j]) for exercise, share in shares.items() if share[i, j] > 0}
        exact = [e for e in by_exercise if work.works[i].answers[e].code == work.works[j].answers[e].code]
        pairs.append(Pair(students[i], students[j], float(total[i, j]), by_exercise, exact))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


def explained_texts(course: CourseFolder, assignment: str) -> list[str]:
    """The release's and the solution's code."""
    paths = [path for step in ("release", "source") for path in course.path(step, ".", assignment).glob("*.ipynb")]
    return [cell["source"] for path in paths for cell in read_cells(path) if cell["cell_type"] == "code"]


def _shared(sets: list[set[Run]]) -> tuple[Matrix, Matrix]:
    """By pair, the weight of the unusual runs that both have; by student, how many unusual runs they have."""
    students = len(sets)
    count = Counter(run for own in sets for run in own)
    # What only one pair shares weighs 1; what half of the class shares, next to nothing.
    usual = max(2, students / 2)
    unusual = {run: number for number, run in enumerate(run for run, times in count.items() if times <= usual)}
    weights = np.array([np.log((students + 1) / max(2, count[run])) for run in unusual])
    present = np.zeros((students, len(unusual)))
    for row, own in enumerate(sets):
        present[row, [unusual[run] for run in own if run in unusual]] = 1
    shared = (present * (weights / np.log((students + 1) / 2))) @ present.T
    np.fill_diagonal(shared, 0)
    return shared, present.sum(axis=1)


def _dice(shared: Matrix, own: Matrix) -> Matrix:
    """Sørensen and Dice's share of what two have in common, with a prior against chance."""
    shares: Matrix = 2 * shared / (own[:, None] + own[None, :] + 2 * PRIOR)
    return shares


def side_by_side(first: str, second: str) -> list[tuple[str, str, bool]]:
    """Two texts' lines, aligned: (left, right, whether they are the same but for names)."""
    left, right = first.splitlines(), second.splitlines()
    ours_as, theirs_as = ([" ".join(tokens(line)) for line in lines] for lines in (left, right))
    rows = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, ours_as, theirs_as, autojunk=False).get_opcodes():
        same = kind == "equal"
        for offset in range(max(b - a, d - c)):
            ours = left[a + offset] if a + offset < b else ""
            theirs = right[c + offset] if c + offset < d else ""
            rows.append((ours, theirs, same))
    return rows
