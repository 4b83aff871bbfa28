"""Marks as CSV, in the formats that Canvas and Moodle import, and a plain one.

Canvas (its gradebook's Import): the columns Student, ID, SIS User ID, SIS Login ID, Section, in this order, then one
column per assignment, matched by its title; then a row "Points Possible". Any further column would become a new
assignment. A student is found by ID, then SIS User ID, then SIS Login ID, then name. UTF-8, no byte order mark.
https://github.com/instructure/canvas-lms/blob/master/lib/gradebook_importer.rb

Moodle (Grades, Import, CSV file): a header row, one column that identifies the user (user name, ID number or email
address: chosen on its import page), one column per grade item. Grades are points, not percentages.
https://docs.moodle.org/en/Grade_import
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from autograder.desk.pages import points
from autograder.strangers.safe import field, is_formula

if TYPE_CHECKING:
    from autograder.desk.classwork import Classwork, Work
    from autograder.folder.courses import CourseFolder


class Format(StrEnum):
    """Whose import the file is for."""

    plain = "plain"
    canvas = "canvas"
    moodle = "moodle"


@dataclass(frozen=True)
class Person:
    """What the gradebook knows of a student."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_id: str = ""

    @property
    def full_name(self) -> str:
        """Last name, first name; the id if neither is known."""
        return ", ".join(part for part in (self.last_name, self.first_name) if part) or self.id


@dataclass(frozen=True)
class Export:
    """A file's text, and who isn't in it, with the reason."""

    text: str
    rows: int
    left_out: dict[str, str]


def people(course: CourseFolder) -> dict[str, Person]:
    """The students of the gradebook, by id."""
    with course.gradebook() as gradebook:
        return {
            one.id: Person(
                one.id, one.first_name or "", one.last_name or "", one.email or "", str(one.lms_user_id or "")
            )
            for one in gradebook.students
        }


def export(
    work: Classwork,
    known: dict[str, Person],
    format: Format = Format.plain,
    title: str = "",
    incomplete: bool = False,
    absent_zero: bool = False,
) -> Export:
    """The marks of an assignment as CSV, late penalties taken off.

    Args:
        known: see `people`.
        title: the assignment's title in Canvas, or the grade item's in Moodle; its own name if empty.
        incomplete: also give Canvas and Moodle marks of those whose hand-graded answers wait for a grader.
        absent_zero: give those who handed in nothing 0 points, instead of leaving them out.
    """
    if format == Format.plain:
        return _plain(work, known)
    left_out = {student: "handed in nothing" for student in work.absent if not absent_zero}
    marks: dict[str, float] = dict.fromkeys(work.absent if absent_zero else (), 0.0)
    for one in work.works:
        if one.to_grade and not incomplete:
            left_out[one.student] = f"to grade by hand: {', '.join(e.title for e in one.to_grade)}"
        else:
            marks[one.student] = one.final
    # An importer finds a student by the id as it is, which a spreadsheet would take for a formula.
    for student in [student for student in marks if is_formula(student)]:
        left_out[student] = f"a spreadsheet would run this id as a formula: enter {points(marks.pop(student))} by hand"
    rows = [(known.get(student) or Person(student), points(mark)) for student, mark in sorted(marks.items())]
    make = {Format.canvas: _canvas, Format.moodle: _moodle}[format]
    return Export(_csv(make(rows, title or work.name, points(work.max_score))), len(rows), left_out)


def _canvas(rows: list[tuple[Person, str]], title: str, possible: str) -> Iterable[list[str]]:
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title]
    yield ["    Points Possible", "", "", "", "", possible]
    for person, mark in rows:
        yield [person.full_name, person.lms_id, "", person.id, "", mark]


def _moodle(rows: list[tuple[Person, str]], title: str, possible: str) -> Iterable[list[str]]:
    yield ["Username", "First name", "Last name", "ID number", "Email address", title]
    for person, mark in rows:
        yield [person.id, person.first_name, person.last_name, person.lms_id, person.email, mark]


def _plain(work: Classwork, known: dict[str, Person]) -> Export:
    """Everyone, with what went into the mark: the columns of `nbgrader export` that matter, and one per exercise."""
    head = ["student_id", "last_name", "first_name", "email", "handed_in", "raw_score", "late_penalty", "score"]
    several = len({exercise.notebook for exercise in work.exercises}) > 1
    names = [f"{e.notebook}/{e.name}" if several else e.name for e in work.exercises]
    rows = [[*head, "max_score", "to_grade_by_hand", *names]]
    by_student = {one.student: one for one in work.works}
    for student in sorted([*by_student, *work.absent]):
        person = known.get(student) or Person(student)
        rows.append(
            [student, person.last_name, person.first_name, person.email, *_numbers(work, by_student.get(student))]
        )
    return Export(_csv(rows), len(rows) - 1, {})


def _numbers(work: Classwork, one: Work | None) -> list[str]:
    if one is None:
        return ["", "", "", "", points(work.max_score), "", *[""] * len(work.exercises)]
    to_grade = "; ".join(exercise.name for exercise in one.to_grade)
    marks = [one.answers[e].points if e in one.answers else None for e in work.exercises]
    return [
        one.handed_in,
        *(points(number) for number in (one.score, one.penalty, one.final, one.max_score)),
        to_grade,
        *("" if mark is None else points(mark) for mark in marks),
    ]


def _csv(rows: Iterable[list[str]]) -> str:
    with io.StringIO() as file:
        csv.writer(file, lineterminator="\n").writerows([field(text) for text in row] for row in rows)
        return file.getvalue()
