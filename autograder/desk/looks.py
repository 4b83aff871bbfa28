"""Which submissions a person should look at, and why; and how students are called."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from autograder.desk.classwork import Classwork
from autograder.desk.similarity import Pair
from autograder.strangers.safe import line
from autograder.strangers.signs import ways_out

TAMPERED = ("malformed evidence", "more evidence came")


@dataclass
class Names:
    """How students are called: by name, or by a number that says nothing."""

    shown: dict[str, str]

    @classmethod
    def of(cls, students: list[str], anonymous: bool, salt: str) -> Names:
        """Names of students; anonymous ones are numbered in an order that only the salt's holder can repeat."""
        if not anonymous:
            return cls({student: line(student) for student in students})
        mixed = sorted(students, key=lambda student: hashlib.sha256(f"{salt}{student}".encode()).hexdigest())
        return cls({student: f"Student {number}" for number, student in enumerate(mixed, 1)})

    def __getitem__(self, student: str) -> str:
        return self.shown[student]

    def hide(self, text: str) -> str:
        """A text with every student's id replaced by how that student is called."""
        for student in sorted(self.shown, key=len, reverse=True):
            if self.shown[student] != student:
                text = re.sub(re.escape(student), self.shown[student], text, flags=re.IGNORECASE)
        return text


def look_at(work: Classwork, pairs: list[Pair], names: Names) -> dict[str, list[str]]:
    """The submissions that a person should look at, by student, and why."""
    reasons: dict[str, list[str]] = {one.student: [] for one in work.works}
    for student, failure in work.failed.items():
        earlier = "The mark is from before. " if student in reasons else ""
        reasons.setdefault(student, []).append(f"{earlier}Grade again: {names.hide(failure)}.")
    for one in work.works:
        why = reasons[one.student]
        if one.state == "refused":
            why.append("Broken: none of it could be run.")
        why += [names.hide(remark) for remark in one.remarks]
        for exercise, answer in one.answers.items():
            problems = {row["problem"] for row in answer.checks}
            if any(problem.startswith(TAMPERED) for problem in problems):
                why.append(f"Hostile? The evidence in “{exercise.title}” did not come from the checks as written.")
            found = [sign for sign in ways_out(answer.code) if sign not in ways_out(exercise.stub)]
            if found:
                why.append(f"Hostile? “{exercise.title}” has signs of {', '.join(found)}.")
    for pair in (pair for pair in pairs if pair.worth_a_look):
        for student, other in ((pair.first, pair.second), (pair.second, pair.first)):
            most = max(pair.by_exercise, key=lambda exercise: pair.by_exercise[exercise])
            same = f"; {len(pair.exact)} the same to the letter" if pair.exact else ""
            reasons[student].append(
                f"Like {names[other]}: {pair.score:.2f} in all, {pair.by_exercise[most]:.2f} in “{most.title}”{same}."
            )
    return {student: why for student, why in reasons.items() if why}
