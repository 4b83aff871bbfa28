"""What students may read once they have handed in: the solution, a comment on it, and the commonest mistake."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from autograder.desk.classwork import exercises_of, read_cells
from autograder.folder.answers import ANSWERS, DEBRIEF, as_a_student
from autograder.folder.courses import CourseFolder


@dataclass(frozen=True)
class Debrief:
    """An exercise's solution, whether it is code or prose, and what its author says of it (as HTML), if anything."""

    solution: str
    is_prose: bool
    said: Markup


def read_debriefs(course: CourseFolder, assignment: str) -> dict[tuple[str, str], Debrief]:
    """The debriefs of an assignment's exercises, by notebook and graded cell."""
    found = {}
    for path in sorted(course.path("source", ".", assignment).glob("*.ipynb")):
        for exercise in exercises_of(path.stem, read_cells(path)):
            name = re.sub(r"-test(-.*)?$", "", exercise.name)
            text = course.root / ANSWERS / assignment / name / DEBRIEF
            said = _html(text.read_text(encoding="utf-8")) if text.exists() else Markup()
            found[path.stem, exercise.name] = Debrief(as_a_student(exercise.stub).strip(), exercise.manual, said)
    return found


def _html(markdown: str) -> Markup:
    """Markdown of the course's own as HTML."""
    from nbconvert.filters import markdown2html

    return Markup(markdown2html(markdown))
